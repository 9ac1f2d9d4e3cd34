using System.Text;
using AccessibleContent.Api.Intake.Crawl;
using AccessibleContent.Model;

namespace AccessibleContent.Tests.Intake.Crawl;

/// <summary>robots.txt by RFC 9309, and patterns that are costly to match.</summary>
[OneStore(OneStoreAttribute.NoStore)]
public sealed class RobotsRulesTests
{
    private const string Simple = """
        User-Agent: *
        Disallow: *.gif$
        Disallow: /example/
        Allow: /publications/

        User-Agent: foobot
        Disallow:/
        Allow:/example/page.html
        Allow:/example/allowed.gif

        User-Agent: barbot
        User-Agent: bazbot
        Disallow: /example/page.html

        User-Agent: quxbot
        """;

    [Theory]
    [InlineData("anybot", "/example/page.html", false)]
    [InlineData("anybot", "/a/picture.gif", false)]
    [InlineData("anybot", "/a/picture.gif?big", true)]
    [InlineData("anybot", "/publications/1", true)]
    [InlineData("foobot", "/example/page.html", true)]
    [InlineData("FooBot", "/example/allowed.gif", true)]
    [InlineData("foobot", "/publications/1", false)]
    [InlineData("barbot", "/example/page.html", false)]
    [InlineData("bazbot", "/example/page.html", false)]
    [InlineData("bazbot", "/example/other.gif", true)]
    [InlineData("quxbot", "/example/page.html", true)]
    public void The_simple_example_of_the_standard_is_read_as_it_says(string robot, string path, bool may) =>
        Assert.Equal(may, May(Simple, path, robot));

    [Theory]
    [InlineData("/example/page/", true)]
    [InlineData("/example/page/disallowed.gif", false)]
    public void The_longest_match_decides_as_in_the_example_of_the_standard(string path, bool may) =>
        Assert.Equal(may, May("User-Agent: foobot\nAllow: /example/page/\nDisallow: /example/page/disallowed.gif", path));

    [Theory]
    [InlineData("Disallow: /page\nAllow: /page", "/page", true)]
    [InlineData("Allow: /folder\nDisallow: /folder/", "/folder/page", false)]
    [InlineData("Allow: /$\nDisallow: /", "/", true)]
    [InlineData("Allow: /$\nDisallow: /", "/page.htm", false)]
    [InlineData("Disallow: /fish*", "/fish.html", false)]
    [InlineData("Disallow: /fish*", "/Fish.asp", true)]
    [InlineData("Disallow: /*.php$", "/folder/filename.php", false)]
    [InlineData("Disallow: /*.php$", "/filename.php?parameters", true)]
    [InlineData("Disallow: /*.php$", "/filename.php5", true)]
    [InlineData("Disallow: /fish*.php", "/fishheads/catfish.php?parameters", false)]
    [InlineData("Disallow: /a*b*b$", "/a-b", true)]
    [InlineData("Disallow: /a*b*b$", "/a-b-b", false)]
    [InlineData("Disallow: /a**********b", "/axxb", false)]
    [InlineData("Disallow: /ab$c", "/ab$cd", false)]
    [InlineData("Disallow: page", "/page", true)]
    [InlineData("Disallow:", "/page", true)]
    [InlineData("Disallow: /aabaab", "/aabaaabaab", true)]
    [InlineData("Disallow: *aabaab", "/aabaaabaab", false)]
    public void Stars_ends_and_ties_are_what_they_are(string rules, string path, bool may) =>
        Assert.Equal(may, May("User-agent: *\n" + rules, path));

    [Theory]
    [InlineData("/foo/bar?baz=quz", "/foo/bar?baz=quz")]
    [InlineData("/foo/bar?baz=https://foo.bar", "/foo/bar?baz=https%3A%2F%2Ffoo.bar")]
    [InlineData("/foo/bar?baz=https%3A%2F%2Ffoo.bar", "/foo/bar?baz=https://foo.bar")]
    [InlineData("/foo/bar/ツ", "/foo/bar/%E3%83%84")]
    [InlineData("/foo/bar/%E3%83%84", "/foo/bar/%e3%83%84")]
    [InlineData("/foo/bar/%62%61%7A", "/foo/bar/baz")]
    [InlineData("/path/file-with-a-%2A.html", "/path/file-with-a-*.html")]
    [InlineData("/path/foo-%24", "/path/foo-$")]
    [InlineData("/公开/目录", "/%E5%85%AC%E5%BC%80/%E7%9B%AE%E5%BD%95/1.html")]
    public void Two_ways_of_writing_one_path_are_the_same(string rule, string path) =>
        Assert.False(May($"User-agent: *\nDisallow: {rule}", path));

    [Theory]
    [InlineData("/a%2Fb", "/a/b")]
    [InlineData("/a-%2A-b", "/a-x-b")]
    [InlineData("/100%25", "/100")]
    public void What_is_encoded_because_it_would_say_something_else_stays_so(string rule, string path) =>
        Assert.True(May($"User-agent: *\nDisallow: {rule}", path));

    [Theory]
    [InlineData("\uFEFFUser-agent: *\nDisallow: /a")]
    [InlineData("User-agent: *\rDisallow: /a\r")]
    [InlineData("User-agent: *\r\n\r\nDisallow: /a\r\n")]
    [InlineData("user-AGENT : *  # everybody\n  disallow :\t/a # not this")]
    [InlineData("User-agent: foobot/2.1\nDisallow: /a")]
    [InlineData("User-agent: foobot\nDisallow: /b\n\nUser-agent: other\nAllow: /\n\nUser-agent: FOOBOT\nDisallow: /a")]
    [InlineData("User-agent: foobot\nSitemap: http://x/\nUser-agent: other\nDisallow: /a")]
    [InlineData("Disallow: /b\nno colon\n: no key\nUser-agent: foobot\nDisallow: /a")]
    public void Groups_lines_and_comments_are_taken_as_they_are_written_in_the_wild(string robots) =>
        Assert.Equal((false, true), (May(robots, "/a/1"), May(robots, "/c")));

    [Theory]
    [InlineData("1.5", 1.5)]
    [InlineData("99999999999999999999", 60)]
    [InlineData("NaN", 0)]
    [InlineData("-Infinity", 0)]
    [InlineData("Infinity", 0)]
    [InlineData("∞", 0)]
    [InlineData("-1", 0)]
    [InlineData("1e9", 0)]
    [InlineData("soon", 0)]
    public void A_delay_is_a_number_of_seconds_and_at_most_a_minute(string written, double seconds) =>
        Assert.Equal(seconds, Parse($"User-agent: *\nCrawl-delay: {written}").Delay.TotalSeconds);

    [Fact]
    public void What_stands_beyond_500_KiB_is_ignored_and_so_is_the_line_that_the_limit_cuts()
    {
        var head = "User-agent: *\n" + string.Concat(Enumerable.Repeat("#" + new string('x', 98) + "\n", 5_119));
        var robots = head + "Disallow: /a" + new string('b', 1_000) + "\nDisallow: /c\n";
        Assert.InRange(RobotsRules.MostBytes, head.Length + 13, robots.Length - 1);
        Assert.Equal((true, true), (May(robots, "/a"), May(robots, "/c")));
    }

    [Fact]
    public void Rules_take_the_memory_of_their_bytes()
    {
        var robots = Encoding.UTF8.GetBytes(
            "User-agent: *\n" + string.Concat(Enumerable.Range(0, 30_000).Select(i => $"Disallow: /{i}\n")));
        var before = GC.GetAllocatedBytesForCurrentThread();
        var rules = RobotsRules.Parse(robots, "foobot");
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 1, 16 << 20);
        Assert.Equal((false, true), (rules.Allow(new("http://x/29999")), rules.Allow(new("http://x/a"))));
    }

    [Theory]
    [InlineData("*", "/")]
    [InlineData("*a", "/aaaa")]
    [InlineData("*ab", "/abababab")]
    public void A_rule_of_very_many_stars_costs_no_more_than_its_length(string part, string path)
    {
        var rules = Parse("User-agent: *\nDisallow: /" + string.Concat(Enumerable.Repeat(part, 400_000 / part.Length)) + "\n");
        Assert.All(Enumerable.Range(0, 1_000), _ => Assert.Equal(part != "*", rules.Allow(new("http://x" + path))));
    }

    [Fact]
    public void A_rule_that_nearly_matches_everywhere_is_still_found_in_one_pass()
    {
        var rules = Parse(
            "User-agent: *\n"
                + string.Concat(Enumerable.Repeat("Disallow: *" + new string('a', 8_000) + "b" + new string('a', 8_000) + "\n", 30)));
        Assert.All(Enumerable.Range(0, 100), _ => Assert.True(rules.Allow(new("http://x/" + new string('a', 32_000)))));
    }

    private static bool May(string robots, string path, string robot = "foobot") =>
        Parse(robots, robot).Allow(new("http://example.org" + path));

    private static RobotsRules Parse(string robots, string robot = "foobot") => RobotsRules.Parse(Encoding.UTF8.GetBytes(robots), robot);
}
