using AccessibleContent.Api.Rendering;
using AccessibleContent.Api.Site;
using AccessibleContent.Api.Site.Audit;

namespace AccessibleContent.Api.Commands.Audit;

/// <summary>Tests a sample of a site's pages in a browser, within a time limit.</summary>
/// <param name="browser">The browser.</param>
/// <param name="home">The home page.</param>
/// <param name="notices">The number of notices in the sample.</param>
/// <param name="clock">The clock.</param>
internal sealed class AuditRun(AuditBrowser browser, Uri home, int notices, TimeProvider clock)
{
    private static readonly int[] Widths = [1280, 390];
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(30);
    private readonly string _root = Root(home.AbsolutePath.TrimEnd('/'));

    private Uri Home => new(home, _root + "/");

    /// <summary>Gets what is found.</summary>
    public AuditTally Tally { get; } = new();

    /// <summary>Runs the test.</summary>
    /// <returns>The record; null if no page could be tested.</returns>
    public async Task<AuditRecord?> RunAsync(CancellationToken cancellation)
    {
        using var limit = new CancellationTokenSource(Longest, clock);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellation);
        if (await ReadHomeAsync(both.Token) is not { } page)
        {
            return null;
        }

        var paths = await ChooseAsync(page, both.Token);
        await Console.Error.WriteLineAsync($"Testing {paths.Count} pages.");
        await TestAsync(paths, limit.Token, both.Token);
        cancellation.ThrowIfCancellationRequested();
        return Tally.Pages == 0 ? null : Record(page);
    }

    private AuditRecord Record(HomePage page) => new(
        Site(page), clock.GetUtcNow(), BuildVersion.Now, browser.Version, Tally.Axe, Tally.Pages, Tally.Untested.Count,
        Widths, Tally.Criteria, [.. Tally.Rules.Select(one => one.ToResult())]);

    private async Task<HomePage?> ReadHomeAsync(CancellationToken cancellation)
    {
        await using var tab = await browser.OpenAsync(home);
        if (await tab.GoAsync(Home, cancellation) is { } problem)
        {
            Tally.Miss(Home.AbsoluteUri, problem);
            return null;
        }

        return await tab.ReadHomeAsync(cancellation);
    }

    private async Task<IReadOnlyList<string>> ChooseAsync(HomePage page, CancellationToken cancellation)
    {
        var (listed, problem) = await SiteMap.ReadAsync(new Uri(home, _root + "/sitemap.xml"), cancellation);
        if (problem is not null)
        {
            await Console.Error.WriteLineAsync($"{_root}/sitemap.xml {problem}; the sample is of the pages that the home page links to.");
        }

        var links = page.Links.Select(link => Uri.TryCreate(link, UriKind.Absolute, out var address) ? address : null).OfType<Uri>();
        return AuditSample.Of(_root, listed, links.Where(link => SiteAddress.SameOrigin(link, home)), notices);
    }

    private async Task TestAsync(IReadOnlyList<string> paths, CancellationToken limit, CancellationToken both)
    {
        var tab = await browser.OpenAsync(home);
        foreach (var path in paths)
        {
            if (limit.IsCancellationRequested)
            {
                Tally.Miss(path, $"the test takes longer than {Longest.TotalMinutes} minutes");
            }
            else if (await TryAsync(tab, path, limit, both) is { } problem)
            {
                // What kept a page from being tested may still be at work in the tab.
                Tally.Miss(path, problem);
                await tab.DisposeAsync();
                tab = await browser.OpenAsync(home);
            }
        }

        await tab.DisposeAsync();
    }

    private async Task<string?> TryAsync(AuditTab tab, string path, CancellationToken limit, CancellationToken both)
    {
        try
        {
            return await TestAsync(tab, path, both);
        }
        catch (OperationCanceledException) when (limit.IsCancellationRequested)
        {
            return $"the test takes longer than {Longest.TotalMinutes} minutes";
        }
    }

    private async Task<string?> TestAsync(AuditTab tab, string path, CancellationToken cancellation)
    {
        if (await tab.GoAsync(new Uri(home, path), cancellation) is { } closed)
        {
            return closed;
        }

        var found = new List<(int Width, PageFindings Findings)>();
        foreach (var width in Widths)
        {
            var (findings, problem) = await tab.TestAsync(width, cancellation);
            if (findings is null)
            {
                return problem ?? "axe-core reported nothing";
            }

            found.Add((width, findings));
        }

        Tally.Add(path, found);
        return null;
    }

    // A site that is audited from inside has the address by which its pages name it.
    private string Site(HomePage page) =>
        (Uri.TryCreate(page.Canonical, UriKind.Absolute, out var named) && named.Scheme is "http" or "https" ? named : Home)
        .GetLeftPart(UriPartial.Path).TrimEnd('/');

    // The home page of a mode or script is one of the site too.
    private static string Root(string path) => ReadingPreferences.All
        .Where(one => one.Prefix.Length > 0 && path.EndsWith(one.Prefix, StringComparison.Ordinal))
        .MaxBy(one => one.Prefix.Length) is { } visit ? path[..^visit.Prefix.Length] : path;
}
