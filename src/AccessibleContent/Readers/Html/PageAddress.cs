using System.Globalization;
using System.Text.RegularExpressions;

namespace AccessibleContent.Readers.Html;

/// <summary>The address of one page of a multi-page article: t1_2.html, index_2.shtml, show.asp?id=1&amp;page=2.</summary>
/// <param name="Stem">The part that the pages share.</param>
/// <param name="Number">The page number; 0 if the address has none, like that of the first page.</param>
internal readonly partial record struct PageAddress(string Stem, int Number)
{
    private const int Longest = 2000;

    /// <summary>Reads an address; null if it has no page number.</summary>
    public static PageAddress? Of(string address) =>
        address.Length <= Longest && Numbered().Match(address.Split('#')[0]) is { Success: true } match
            ? new(
                match.Groups["stem"].Value + match.Groups["end"].Value,
                int.Parse(match.Groups["number"].Value, CultureInfo.InvariantCulture))
            : null;

    /// <summary>
    /// Returns whether an address belongs to another page of the same article: the same host, and the same path except for the number.
    /// </summary>
    public static bool AreOfOneArticle(Uri page, string other)
    {
        if (!Uri.TryCreate(page, other, out var uri)
            || uri.Scheme != page.Scheme
            || uri.Authority != page.Authority
            || Of(uri.PathAndQuery) is not { } that)
        {
            return false;
        }

        var whole = page.PathAndQuery;
        return that.Stem == whole || that.Stem == WithIndex(whole) || Of(whole)?.Stem == that.Stem || Bare(that.Stem) == Bare(whole);
    }

    // The first page of a folder is requested without its file name.
    private static string WithIndex(string path) => path.EndsWith('/') ? path + "index.html" : path;

    // The first page often has no page number in its query either.
    private static string Bare(string path) => path.Replace("?&", "?", StringComparison.Ordinal).TrimEnd('?', '&');

    [GeneratedRegex(
        @"^(?<stem>[^?]{1,1000})[_-](?<number>[0-9]{1,3})(?<end>\.[A-Za-z]{2,6})$|^(?<stem>[^?]{1,1000}\?(?:[^&]{0,200}&){0,20})(?:p|page|"
        + @"pageno|pagenum|currentpage)=(?<number>[0-9]{1,3})(?<end>(?:&.{0,500})?)$",
        RegexOptions.IgnoreCase)]
    private static partial Regex Numbered();
}
