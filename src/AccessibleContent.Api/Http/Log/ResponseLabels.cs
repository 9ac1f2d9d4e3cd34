using AccessibleContent.Api.Http.Requests;
using AccessibleContent.Api.Http.Responses;

namespace AccessibleContent.Api.Http.Log;

/// <summary>
/// What is counted and logged of an answer, as the numbers of its labels' values. The answer carries them; what was answered
/// without one has none.
/// </summary>
internal readonly record struct ResponseLabels(int Script, int Mode, int Form, int Family, int Status, int Cache)
{
    /// <summary>Gets a value indicating whether the answer cost next to nothing, and there are very many like it.</summary>
    public bool IsCheap => (CacheStatus)Cache is CacheStatus.Hit or CacheStatus.NotModified;

    /// <summary>Gets the rendition's name, as <c>zh-Hans.elder.html</c>.</summary>
    public string Rendition => $"{Label.Script.Values[Script]}.{Label.Mode.Values[Mode]}.{Label.Form.Values[Form]}";

    /// <summary>Reads a request that was answered.</summary>
    public static ResponseLabels Of(HttpContext context, ClientNetwork client)
    {
        // An error is not the selected answer.
        var status = context.Response.StatusCode;
        var response = status < StatusCodes.Status400BadRequest ? context.Features.Get<Response>() : null;
        var representation = response?.Representation;
        return new(
            Label.Script.NumberOf(representation?.Script?.Tag),
            Label.Mode.NumberOf(representation?.Mode?.Name),
            Label.Form.NumberOf(representation?.Form),
            client.IsV6 ? 1 : 0,
            Math.Clamp(status / 100, 1, 5) - 1,
            (int)(response?.Cache ?? CacheStatus.None));
    }
}
