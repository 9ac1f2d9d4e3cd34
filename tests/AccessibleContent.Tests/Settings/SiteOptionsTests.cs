using AccessibleContent.Api.Rendering;

namespace AccessibleContent.Tests.Settings;

/// <summary>The settings of the website: wrong ones are named with value and way out; what shows is part of every ETag.</summary>
public sealed class SiteOptionsTests
{
    private static IReadOnlyList<(string Name, string? Content, string Reason)> Unfit { get; } =
    [
        ("none.png", null, "but there is no file"),
        ("text.png", "words", "neither PNG or WebP nor well-formed SVG"),
        ("empty.svg", "", "neither PNG or WebP nor well-formed SVG"),
        ("page.svg", "<html xmlns='http://www.w3.org/1999/xhtml'/>", "not PNG, SVG or WebP"),
        ("script.svg", Svg("<script>a()</script>"), "the element script"),
        ("page-in-it.svg", Svg("<foreignObject/>"), "the element foreignObject"),
        ("on.svg", Svg("<g onload='a()'/>"), "the attribute onload"),
        ("link.svg", Svg("<a href=' JavaScript:a()'/>"), "the attribute href"),
        ("entities.svg", "<!DOCTYPE svg [<!ENTITY a 'b'>]>" + Svg("&a;"), "nor well-formed SVG"),
        ("cut.svg", "<svg xmlns='http://www.w3.org/2000/svg'><g>", "nor well-formed SVG"),
        ("large.svg", Svg(new(' ', 512 * 1024)), "more than 512 KB"),
    ];

    [Theory]
    [InlineData("PartyMarkCode", "CA140000000404451630001", "after id= in the link to bszs.conac.cn")]
    [InlineData("PartyMarkCode", "0123456789abcdef0123456789abcdef\n", "after id= in the link to bszs.conac.cn")]
    [InlineData("ErrorReportCode", "371302", "a 政府网站标识码 of 10 characters")]
    [InlineData("PoliceNumber", "公网安备", "whose digits are in the link to the police")]
    [InlineData("Feedback", "javascript:alert(1)", "https://www.example.gov.cn/feedback or mailto:")]
    [InlineData("Feedback", "ftp://www.example.gov.cn", "https://www.example.gov.cn/feedback or mailto:")]
    [InlineData("Feedback", "www.example.gov.cn/feedback", "https://www.example.gov.cn/feedback or mailto:")]
    [InlineData("Feedback", "https://", "https://www.example.gov.cn/feedback or mailto:")]
    [InlineData("Feedback", "https://user@www.example.gov.cn", "https://www.example.gov.cn/feedback or mailto:")]
    [InlineData("FeedbackPhone", "办公室", "such as 0539-0000000")]
    [InlineData("FeedbackPhone", "0000-1234567、0000-7654321", "such as 0539-0000000")]
    public void A_wrong_value_is_named_with_what_is_allowed(string setting, string value, string allowed)
    {
        var fault = Assert.Single(Faults(With(setting, value)));
        Assert.Contains($"Site:{setting} is “{value}”", fault, StringComparison.Ordinal);
        Assert.Contains(allowed, fault, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("PartyMarkCode", "0BE1AC304F8E592CE053012819ACFC38")]
    [InlineData("ErrorReportCode", "bm00000000")]
    [InlineData("Feedback", "http://信箱.example.cn/写信?a=b#c")]
    [InlineData("Feedback", "mailto:office@example.gov.cn?subject=a")]
    [InlineData("FeedbackPhone", "12345")]
    [InlineData("FeedbackPhone", "+86 0000 123-4567")]
    public void A_right_value_is_taken(string setting, string value) => Assert.Empty(Faults(With(setting, value)));

    [Theory]
    [InlineData(-1)]
    [InlineData(366)]
    public void A_time_to_reply_is_between_nothing_and_a_year(int days) => Assert.Contains(
        "Site:ReplyDays must be between 0 and 365", Assert.Single(Faults(new() { ReplyDays = days })), StringComparison.Ordinal);

    [Theory]
    [InlineData("Emblem")]
    [InlineData("PartyMarkPicture")]
    [InlineData("ErrorReportPicture")]
    [InlineData("IcpIcon")]
    [InlineData("PoliceIcon")]
    public void A_picture_that_cannot_be_served_is_named_with_the_reason(string setting)
    {
        using var folder = new TemporaryFolder();
        foreach (var (name, content, reason) in Unfit)
        {
            var file = Path.Combine(folder.Path, name);
            if (content is not null)
            {
                File.WriteAllText(file, content);
            }

            var fault = Assert.Single(Faults(With(setting, file)));
            Assert.StartsWith($"Site:{setting} is “{file}”, ", fault, StringComparison.Ordinal);
            Assert.Contains(reason, fault, StringComparison.Ordinal);
            Assert.EndsWith("Give a PNG, SVG or WebP file, or leave the setting empty.", fault, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("png", "89504E470D0A1A0A00", "image/png")]
    [InlineData("jpg", "524946460000000057454250", "image/webp")]
    public void The_bytes_of_a_picture_tell_its_type_whatever_its_name_is(string extension, string bytes, string type)
    {
        using var folder = new TemporaryFolder();
        var file = Path.Combine(folder.Path, "emblem." + extension);
        File.WriteAllBytes(file, Convert.FromHexString(bytes));
        Assert.Equal(type, SitePicture.Read(file).Picture!.MediaType);
    }

    [Fact]
    public void A_file_that_is_taken_away_after_the_start_leaves_the_picture_or_nothing()
    {
        using var folder = new TemporaryFolder();
        var file = Path.Combine(folder.Path, "emblem.svg");
        File.Copy(Office.File("emblem.svg"), file);
        var (read, late) = (new SiteOptions { Emblem = file }, new SiteOptions { Emblem = file });
        Assert.Empty(Faults(late));
        Assert.NotNull(read.Pictures.Emblem);
        File.Delete(file);
        Assert.NotNull(read.Pictures.Emblem);
        Assert.Null(late.Pictures.Emblem);
    }

    [Fact]
    public void Every_setting_is_part_of_every_tag_and_pictures_by_their_bytes()
    {
        var initial = new SiteOptions().Shown();

        // The columns are part of the content version of each page.
        foreach (var property in typeof(SiteOptions).GetProperties().Where(one => one.Name != nameof(SiteOptions.Columns)))
        {
            var options = new SiteOptions();
            property.SetValue(options, Another(property.Name));
            Assert.NotEqual(initial, options.Shown());
        }
    }

    private static string Svg(string content) => $"<svg xmlns='http://www.w3.org/2000/svg'>{content}</svg>";

    private static object Another(string setting) => setting switch
    {
        "ReplyDays" => 7,
        "Emblem" or "PartyMarkPicture" or "ErrorReportPicture" or "IcpIcon" or "PoliceIcon" => Office.File("emblem.svg"),
        _ => setting,
    };

    private static SiteOptions With(string setting, string value)
    {
        var options = new SiteOptions();
        typeof(SiteOptions).GetProperty(setting)!.SetValue(options, value);
        return options;
    }

    private static IEnumerable<string> Faults(SiteOptions options) => new SiteOptionsValidator().Validate(null, options).Failures ?? [];
}
