using AccessibleContent.Api.Commands.Audit;

namespace AccessibleContent.Tests.Commands.Audit;

/// <summary>The sample of an audit is bounded, and has every kind of page in both modes and every script.</summary>
public sealed class AuditSampleTests
{
    private static readonly string[] Prefixes =
        ["", "/elder", "/zh-hant", "/zh-hant/elder", "/zh-hant-tw", "/zh-hant-tw/elder", "/zh-hant-hk", "/zh-hant-hk/elder"];

    private static readonly string[] Links =
        ["/?catalog=a", "/?catalog=b", "/?cursor=c", "/?scheme=dark", "/search", "/elder/", "/notices/3", "/files/x.pdf/../y"];

    [Theory]
    [InlineData("")]
    [InlineData("/gk")]
    public void Every_page_is_tested_in_both_modes_in_simplified_script_and_in_one_other(string root)
    {
        var paths = Sample(root, 100, 4);
        Assert.Equal($"{root}/", paths[0]);
        Assert.All(
            (string[])["/accessibility", "/sitemap", "/search", "/?catalog=a", "/?cursor=c", "/notices/0", "/notices/33", "/notices/99"],
            path => Assert.Equal(
                (2, 2),
                (
                    paths.Count(one => one == root + path || one == $"{root}/elder{path}"),
                    paths.Count(one => one.StartsWith(root + "/zh-hant", StringComparison.Ordinal)
                        && one.EndsWith(path, StringComparison.Ordinal)))));
        Assert.All(Prefixes, prefix => Assert.Contains(paths, path => path.StartsWith($"{root}{prefix}/", StringComparison.Ordinal)));
        Assert.DoesNotContain(paths, path => path.Contains("scheme", StringComparison.Ordinal));
        Assert.DoesNotContain(paths, path => path.Contains("/files/", StringComparison.Ordinal));
        Assert.DoesNotContain($"{root}/?catalog=b", paths);
    }

    [Fact]
    public void The_number_of_notices_bounds_the_sample_however_many_there_are()
    {
        Assert.Equal(Sample("", 5_000, 7).Count, Sample("", 500, 7).Count);
        Assert.Single(Sample("", 500, 1), path => path.StartsWith("/notices/", StringComparison.Ordinal));
        Assert.Equal(3, Sample("", 3, 10).Count(path => path.StartsWith("/notices/", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_site_without_modes_and_sitemap_is_tested_by_what_its_home_page_links_to() => Assert.Equal(
        ["/", "/about", "/notices/1"],
        AuditSample.Of("", [], Addresses("", ["/notices/1", "/about", "/notices/1"]), 10));

    private static IReadOnlyList<string> Sample(string root, int published, int notices) => AuditSample.Of(
        root,
        Addresses(
            root,
            new[] { "/", "/accessibility", "/sitemap" }.Concat(Enumerable.Range(0, published).Select(number => $"/notices/{number}"))
                .SelectMany(path => Prefixes.Select(prefix => prefix + path))),
        Addresses(root, Links),
        notices);

    private static IEnumerable<Uri> Addresses(string root, IEnumerable<string> paths) =>
        paths.Select(path => new Uri("https://www.example.gov.cn" + root + path));
}
