using AccessibleContent.Api.Site;
using AccessibleContent.Model;

namespace AccessibleContent.Api.Commands.Audit;

/// <summary>
/// Chooses what is tested: home, lists, search, the pages about the site, and notices at equal distances; each in both modes, in the
/// published script and in one other, the others in turn.
/// </summary>
internal static class AuditSample
{
    private const int MostLists = 3;
    private const int MostOthers = 10;
    private const string Notices = "/notices/";
    private static readonly string[] Looks = [TypeSize.Key, ColorScheme.Key];

    /// <summary>Returns the paths to test, from the root of the host on; the first is the home page.</summary>
    /// <param name="root">The path of the site on its host, without a slash at its end.</param>
    /// <param name="listed">The addresses in the sitemap.</param>
    /// <param name="linked">The addresses that the home page links to.</param>
    /// <param name="notices">The number of notices.</param>
    public static IReadOnlyList<string> Of(string root, IEnumerable<Uri> listed, IEnumerable<Uri> linked, int notices)
    {
        var (links, pagesListed) = (Under(root, linked).ToList(), Under(root, listed).ToList());
        var all = pagesListed.Concat(links).ToHashSet(StringComparer.Ordinal);

        // What a page links to may be a file; what a sitemap lists is a page.
        var plain = (pagesListed.Count > 0 ? pagesListed : links)
            .Where(path => ReadingPreferences.Of(Bare(path)).Prefix.Length == 0)
            .ToList();
        IEnumerable<string> pages =
        [
            "/",
            .. Lists(links),
            .. links.Contains("/search") ? ["/search", "/search?q=" + Uri.EscapeDataString("公告")] : (string[])[],
            .. links.Contains("/ask") ? ["/ask?q=" + Uri.EscapeDataString("什么时候")] : (string[])[],
            .. plain.Where(path => !IsNotice(path) && !path.Contains('?', StringComparison.Ordinal)).Take(MostOthers),
            .. Spread([.. plain.Where(IsNotice)], notices),
        ];
        var visits = ReadingPreferences.All.Where(one => one.Prefix.Length == 0 || all.Contains(one.Prefix + "/")).ToList();
        return
        [
            .. from one in pages.Distinct().Index()
            from visit in Visits(visits, one.Index)
            select (visit with { Root = root }).To(one.Item),
        ];
    }

    private static IEnumerable<ReadingPreferences> Visits(List<ReadingPreferences> visits, int number)
    {
        var scripts = visits.Select(one => one.Script).Distinct().Where(one => one != HanScript.Simplified).ToList();
        var other = scripts.Count == 0 ? null : scripts[number % scripts.Count];
        return visits.Where(one => one.Script == HanScript.Simplified || one.Script == other);
    }

    // One list for each kind of narrowing; a size or a colour makes no other list.
    private static IEnumerable<string> Lists(List<string> links) => links
        .Where(path => path.StartsWith("/?", StringComparison.Ordinal) && !Looks.Contains(Key(path)))
        .DistinctBy(Key)
        .Take(MostLists);

    private static string Key(string path) => path[2..].Split('=')[0];

    private static bool IsNotice(string path) =>
        path.StartsWith(Notices, StringComparison.Ordinal) && !path[Notices.Length..].Contains('/', StringComparison.Ordinal);

    private static IEnumerable<string> Spread(List<string> paths, int most) => paths.Count <= most
        ? paths
        : Enumerable.Range(0, most).Select(number => paths[(int)((long)number * (paths.Count - 1) / Math.Max(most - 1, 1))]);

    private static IEnumerable<string> Under(string root, IEnumerable<Uri> addresses) => addresses
        .Select(address => address.PathAndQuery)
        .Where(path => path.StartsWith(root + "/", StringComparison.Ordinal))
        .Select(path => path[root.Length..]);

    private static string Bare(string path) => path.Split('?')[0];
}
