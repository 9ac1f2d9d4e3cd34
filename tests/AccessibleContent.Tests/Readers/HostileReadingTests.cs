using System.Text;
using AccessibleContent.Model;
using AccessibleContent.Readers;
using AccessibleContent.Readers.Captured;
using AccessibleContent.Readers.Html;
using AccessibleContent.Readers.Json;
using AccessibleContent.Readers.Markdown;

namespace AccessibleContent.Tests.Readers;

/// <summary>
/// The cost of reading is in proportion to a source's size, whatever it contains; the benchmark project measures the time.
/// </summary>
public sealed class HostileReadingTests
{
    private const int Size = 60_000;

    private const string Front = "---\ntitle: 停水通知\npublishedOn: 2024-07-19\n---\n\n";

    public static TheoryData<string> Names { get; } = [.. HostileSources.All.Select(source => source.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Double_the_source_needs_double_the_memory_at_most(string name)
    {
        var source = HostileSources.All.Single(one => one.Name == name);
        Allocated(source, Size);
        var once = Allocated(source, Size);
        Assert.True(Allocated(source, Size * 2) < (once * 2.5) + 2_000_000, name);
    }

    [Theory]
    [InlineData("[")]
    [InlineData("{a: ")]
    [InlineData("- ")]
    [InlineData("? ")]
    [InlineData("!!map {? ")]
    public void Front_matter_nested_without_end_is_refused(string unit) =>
        Assert.NotEmpty(
            MarkdownReader
                .Read(
                    "---\ntitle: " + (unit.Length > 1 ? "\n" : "") + string.Concat(Enumerable.Repeat(unit, 100_000)) + "\n---\n\n水\n",
                    "a")
                .Refusals);

    [Theory]
    [InlineData("- ")]
    [InlineData("> ")]
    [InlineData("1. ")]
    [InlineData("*水 **水 ")]
    [InlineData("[")]
    [InlineData("![")]
    public void Markdown_nested_without_end_never_ends_the_process(string unit)
    {
        var reading = MarkdownReader.Read(Front + string.Concat(Enumerable.Repeat(unit, 300_000)) + "水", "a");
        Assert.True(reading.Notice is not null || reading.Refusals.Any());
    }

    [Fact]
    public void Stress_in_stress_without_end_is_refused()
    {
        var text = string.Concat(Enumerable.Repeat("*水 _火 ", 500)) + string.Concat(Enumerable.Repeat("火_ 水* ", 500));
        Assert.Contains(
            MarkdownReader.Read(Front + text, "a").Refusals,
            refusal => refusal.Message.Contains("嵌套", StringComparison.Ordinal));
    }

    [Fact]
    public void A_refusal_for_too_many_marks_names_them_and_the_way_out()
    {
        var refusal = Assert.Single(MarkdownReader.Read(Front + string.Concat(Enumerable.Repeat("[a](", 100_000)), "a").Refusals);
        Assert.Contains("没有配对的标记", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("拆分", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("text/plain", "水。\n")]
    [InlineData("text/markdown", "水\n\n")]
    [InlineData("text/html", "水\n")]
    public void More_lines_than_any_notice_has_are_refused_before_they_take_memory(string mediaType, string line)
    {
        var head = mediaType switch
        {
            "text/plain" => "停水通知\n发布日期：2024-07-19\n",
            "text/markdown" => Front,
            _ => "<title>停水</title><meta name=PubDate content=2024-07-19><div id=zoom><pre>",
        };
        var reading = Read(mediaType, head + string.Concat(Enumerable.Repeat(line, 200_010)));
        Assert.Contains(reading.Refusals, refusal => refusal.Message.Contains("200000 行", StringComparison.Ordinal));
    }

    [Fact]
    public void A_table_that_fills_up_to_millions_of_cells_is_refused()
    {
        var wide = string.Concat(Enumerable.Repeat("|水", 600)) + "|\n" + string.Concat(Enumerable.Repeat("|-", 600)) + "|\n";
        Assert.Contains(
            MarkdownReader.Read(Front + wide + string.Concat(Enumerable.Repeat("|水\n", 5000)), "a").Refusals,
            refusal => refusal.Message.Contains("200000 格", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("text/markdown")]
    [InlineData("text/html")]
    [InlineData("application/json")]
    public void Reading_stops_when_nobody_waits_for_it(string mediaType)
    {
        var text = mediaType switch
        {
            "text/markdown" => Front + "水\n",
            "text/html" => "<title>停水</title><p>水",
            "application/json" => """{"title":"停水","blocks":[{"type":"paragraph","text":"水"}]}""",
            _ => "停水通知\n发布日期：2024-07-19\n水。\n",
        };
        var format = SourceFormat.All.Single(one => one.MediaType == mediaType);
        Assert.Throws<OperationCanceledException>(() =>
            format.Read(Encoding.UTF8.GetBytes(text), "a", cancellation: new CancellationToken(true)));
    }

    [Fact]
    public void An_editor_is_told_two_thousand_things_and_how_many_more_there_are()
    {
        var reading = MarkdownReader.Read(Front + string.Concat(Enumerable.Repeat("<i>水</i>\n", 5000)), "a");
        Assert.NotNull(reading.Notice);
        Assert.Equal(2001, reading.Remarks.Length);
        Assert.Contains("8000", reading.Remarks[^1].Message, StringComparison.Ordinal);
    }

    private static long Allocated(HostileSource source, int size)
    {
        var bytes = source.Make(size);
        var before = GC.GetAllocatedBytesForCurrentThread();
        var reading = ReadAlone(source.MediaType, bytes);
        Assert.True(reading.Notice is not null || reading.Refusals.Any());
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    // Without the size estimate after it, which renders only above a certain size.
    private static Reading ReadAlone(string mediaType, byte[] bytes) => mediaType switch
    {
        "text/html" => HtmlReader.Read(bytes, "a"),
        "text/markdown" => MarkdownReader.Read(Encoding.UTF8.GetString(bytes), "a"),
        "application/json" => JsonReader.Read(Encoding.UTF8.GetString(bytes), "a"),
        _ => CapturedPageReader.Read(Encoding.UTF8.GetString(bytes), "a"),
    };

    private static Reading Read(string mediaType, string text) =>
        SourceFormat.All.Single(one => one.MediaType == mediaType).Read(Encoding.UTF8.GetBytes(text), "a");
}
