using AccessibleContent.Api.Http.Requests;
using AccessibleContent.Model;

namespace AccessibleContent.Api.Http.Log;

/// <summary>
/// What is counted and logged of an answer, as the numbers of its labels' values. It is read off the header fields that the
/// client gets, so that it is true whichever part of the service has answered.
/// </summary>
internal readonly record struct AnswerTraits(int Script, int Mode, int Form, int Family, int Status, int Cache)
{
    private const int Hit = 0;
    private const int Miss = 1;
    private const int Stale = 2;
    private const int NotModified = 3;
    private const int NoCache = 4;

    /// <summary>Gets a value indicating whether the answer cost next to nothing, and there are very many like it.</summary>
    public bool IsCheap => Cache is Hit or NotModified;

    /// <summary>Gets the rendition's name, as <c>zh-Hans.elder.html</c>.</summary>
    public string Rendition => $"{Label.Script.Values[Script]}.{Label.Mode.Values[Mode]}.{Label.Form.Values[Form]}";

    /// <summary>Reads a request that was answered.</summary>
    public static AnswerTraits Of(HttpContext context, ClientNetwork client)
    {
        var response = context.Response;
        var (script, mode, form) = RenditionOf(response.Headers.ETag.Count == 0 ? "" : response.Headers.ETag[0]);
        return new(script, mode, form, client.IsV6 ? 1 : 0, Math.Clamp(response.StatusCode / 100, 1, 5) - 1, CacheOf(response));
    }

    // "CONTENT.BUILD-script.mode.….form", with .br or .gz where the body is coded: the stamp names what it is of.
    private static (int Script, int Mode, int Form) RenditionOf(ReadOnlySpan<char> tag)
    {
        var name = tag[(tag.IndexOf('-') + 1)..].TrimEnd('"');
        name = name.EndsWith(".br") || name.EndsWith(".gz") ? name[..^3] : name;
        var dot = name.IndexOf('.');
        var script = Label.Script.NumberOf(dot < 0 ? "" : name[..dot]);
        var rest = name[(dot + 1)..];
        var next = rest.IndexOf('.');
        return (script, Label.Mode.NumberOf(next < 0 ? "" : rest[..next]), Label.Form.NumberOf(rest[(rest.LastIndexOf('.') + 1)..]));
    }

    private static int CacheOf(HttpResponse response)
    {
        if (response.StatusCode == StatusCodes.Status304NotModified)
        {
            return NotModified;
        }

        var said = response.Headers["Cache-Status"];
        ReadOnlySpan<char> status = said.Count == 0 ? "" : said[0];
        return status.Contains("; hit", StringComparison.Ordinal)
            ? status.EndsWith("store-unreachable") ? Stale : Hit
            : status.Contains("fwd=miss", StringComparison.Ordinal) ? Miss : NoCache;
    }
}
