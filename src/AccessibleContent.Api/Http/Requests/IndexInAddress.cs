using System.Text.RegularExpressions;
using AccessibleContent.Api.Rendering;
using AccessibleContent.Api.Store;
using AccessibleContent.Model;

namespace AccessibleContent.Api.Http.Requests;

/// <summary>
/// An 索引号 in an address where the id of its notice belongs: it has a slash, which would begin another part of the path.
/// </summary>
internal static partial class IndexInAddress
{
    private const int Longest = 200;

    /// <summary>Finds the 索引号 in the path of an address under /api/notices or /notices; null if there is none.</summary>
    /// <param name="path">The path, percent-encoded or not.</param>
    public static string? In(string path) =>
        Path().Match(path) is { Success: true } match
        && Uri.UnescapeDataString(match.Groups["index"].Value) is { Length: <= Longest } index
        && Number().IsMatch(index)
            ? index
            : null;

    /// <summary>Returns what the problem is and how to ask for the notice instead; empty where the address has no 索引号.</summary>
    public static async ValueTask<string> WordsAsync(HttpContext context, string path)
    {
        if (In(path) is not { } index)
        {
            return "";
        }

        var links = context.RequestServices.GetRequiredService<RenditionLinks>();
        var isData = path.Contains("/api/", StringComparison.Ordinal);
        var query = "?index=" + Uri.EscapeDataString(index);
        var words = $"编号里没有“/”；要按索引号“{index}”查找，请用 {(isData ? links.AddressOfPage(query) : links.AddressOfSite("/" + query))} 。";
        return await FindAsync(context, index) is not { } id ? words
            : $"{words}这条公告的编号是“{id}”，地址是 {(isData ? links.AddressOf(id) : links.AddressOfSite(Rendition.All[0].PageOf(id)))} 。";
    }

    private static async ValueTask<NoticeId?> FindAsync(HttpContext context, string index)
    {
        try
        {
            var versions = context.RequestServices.GetRequiredService<CurrentVersions>();
            return NoticeId.From(index) is { } id && await versions.FindAsync(id, context.RequestAborted) is not null ? id : null;
        }
        catch (StoreUnavailableException)
        {
            return null;
        }
    }

    // What follows the id in addresses of a notice is no part of it.
    [GeneratedRegex(
        "(?:^|/)notices/(?<index>[^?#]+?)(?:/(?:standard|elder|traditional|plain|speech|revisions(?:/[0-9]+)?|conversion|withdrawal|"
        + "scheduled|views|audio|text|previous|next))?/?(?:[?#]|$)")]
    private static partial Regex Path();

    [GeneratedRegex(@"^[\p{L}\p{N}][\p{L}\p{N}_.()（）〔〕-]*/[0-9][\p{L}\p{N}_.()（）〔〕-]*\z")]
    private static partial Regex Number();
}
