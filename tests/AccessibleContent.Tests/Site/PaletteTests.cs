using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using AccessibleContent.Api.Site;

namespace AccessibleContent.Tests.Site;

/// <summary>The colours of the style sheet, computed by WCAG 2.2's formula for relative luminance.</summary>
public sealed partial class PaletteTests
{
    private static readonly string Sheet = Encoding.UTF8.GetString(SiteAssets.Serve("site.css"));

    public static TheoryData<string> Schemes { get; } =
        new(":root {", "@media (prefers-color-scheme: dark)", ":root[data-scheme=\"white\"]", ":root[data-scheme=\"cream\"]",
            ":root[data-scheme=\"dark\"]", ":root[data-scheme=\"yellow\"]");

    [Theory]
    [MemberData(nameof(Schemes))]
    public void Every_text_stands_out_from_every_ground_by_seven_to_one(string scheme)
    {
        var colours = Colours(scheme);
        foreach (
            var (text, ground) in from text in (string[])["text", "muted", "link", "visited", "brand"]
                                  from ground in (string[])["background", "surface"]
                                  select (text, ground))
        {
            Assert.True(Ratio(colours[text], colours[ground]) >= 7, $"{text} on {ground}: {Ratio(colours[text], colours[ground]):0.00}");
        }

        Assert.True(Ratio(colours["text"], colours["reading"]) >= 7, "text that is being read aloud");
        Assert.True(Ratio(colours["on-brand"], colours["brand"]) >= 7, "the entry of 长者模式");
    }

    [Theory]
    [MemberData(nameof(Schemes))]
    public void Borders_and_the_focus_stand_out_by_three_to_one(string scheme)
    {
        var colours = Colours(scheme);
        Assert.All((string[])["background", "surface"], ground => Assert.True(Ratio(colours["line"], colours[ground]) >= 3, ground));
        Assert.True(Ratio(colours["rule"], colours["background"]) >= 3, "the rule under the header");
        Assert.True(Ratio(colours["focus"], colours["background"]) >= 3);
        Assert.True(Ratio(colours["focus"], colours["focus-inner"]) >= 3);
    }

    [Fact]
    public void Dark_is_the_same_whether_the_system_or_the_reader_asks_for_it() =>
        Assert.Equal(Colours("@media (prefers-color-scheme: dark)"), Colours(":root[data-scheme=\"dark\"]"));

    [Fact]
    public void Nothing_floats_over_the_page_or_is_justified_or_hides_from_forced_colours()
    {
        // Inside the frame of a table a column may stay in view.
        var outside = Frame().Replace(Sheet, "");
        Assert.DoesNotMatch("position:\\s*(fixed|sticky)|text-align:\\s*justify|forced-color-adjust:\\s*none|clip", outside);
        Assert.Contains("prefers-reduced-motion", Sheet, StringComparison.Ordinal);
    }

    [GeneratedRegex("\\.scroll[^{}]*\\{[^}]*\\}")]
    private static partial Regex Frame();

    private static Dictionary<string, string> Colours(string scheme)
    {
        var blocks = Regex.Matches(Sheet, $@"(?m)^{Regex.Escape(scheme)}[^}}]*").Select(block => block.Value);
        return blocks
            .SelectMany(block => Colour().Matches(block))
            .ToDictionary(match => match.Groups[1].Value, match => match.Groups[2].Value, StringComparer.Ordinal);
    }

    private static double Ratio(string one, string other)
    {
        double[] both = [Luminance(one), Luminance(other)];
        return (both.Max() + 0.05) / (both.Min() + 0.05);
    }

    private static double Luminance(string colour) =>
        (0.2126 * Channel(colour[..2])) + (0.7152 * Channel(colour[2..4])) + (0.0722 * Channel(colour[4..]));

    private static double Channel(string hex)
    {
        var value = int.Parse(hex, NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
    }

    [GeneratedRegex("--([a-z-]+): #([0-9a-f]{6});")]
    private static partial Regex Colour();
}
