using System.Text;
using AccessibleContent.Hanzi.Data;
using AccessibleContent.Model;
using AccessibleContent.Writers;
using CsCheck;

namespace AccessibleContent.Tests.Renditions;

/// <summary>
/// The estimated size of a notice is never less than that of any rendition, and not so much more that an honest notice is refused.
/// </summary>
public sealed class RenditionWeightTests
{
    private static readonly Dictionary<string, Notice> Notices = new()
    {
        ["marks that HTML escapes"] = With(Words("<&'\">", 40_000)),
        ["marks that JSON escapes"] = With(Words("\"\\\u2028\u00AD", 40_000)),
        ["characters beyond the basic plane"] = With(Words("𠮷😀", 40_000)),
        ["characters that grow"] = With(Words("㓆暅毶㑮𤋮𢡊", 40_000)),
        ["a table of cells"] = With(TableOf(1, 3000, 8, "值", "列名")),
        ["a table of abbreviated heads"] = With(TableOf(1, 3000, 8, "值", new string('头', 300))),
        ["a table just under a megabyte of heads"] = With(TableOf(1, 862, 4, "值", new string('㓆', 101))),
        ["heads of many rows over spans"] = With(
            new Table(
                null, 3,
                [
                    new([Cell("大类", 2, 3), Cell("单位", 3)]),
                    new([]),
                    new([Cell("甲"), Cell("乙"), Cell("丙")]),
                    .. Enumerable.Repeat(new TableRow([Cell("1", 1, 2), Cell("2"), Cell("3")]), 3000),
                ])),
        ["values over all rows"] = With(
            new Table(null, 1, [
                new([Cell("甲"), Cell("乙"), Cell("丙")]),
                new([Cell(new string('\'', 400), 3000), Cell("1"), Cell("2")]),
                .. Enumerable.Range(0, 2999).Select(_ => new TableRow([Cell("1"), Cell("2")])),
            ])),
        ["deep lists"] = With([.. Enumerable.Range(0, 1000).Select(i => Deep(15, i))]),
        ["deep stress"] = With([.. Enumerable.Range(0, 3000).Select(i => new Paragraph([Stressed(14, i)]))]),
        ["links"] = With([
            .. Enumerable
                .Range(0, 5000)
                .Select(i => new Paragraph([new Link($"https://example.gov.cn/?a=1&b='{i}'", [new TextRun("看")])])),
        ]),
        ["attachments and pictures"] = With([
            .. Enumerable.Range(0, 5000).Select(i => new Attachment("表", $"files/{i}'&.pdf", "application/x-long-type-of-some-kind", i)),
            .. Enumerable.Range(0, 5000).Select(i => new Image($"{i}.png", "图")),
        ]),
        ["one line each"] = With([.. Enumerable.Repeat(Words("字", 1), 20_000)]),
        ["semicolons"] = With(Words("；", 200_000)),
        ["words that are said otherwise"] = With(Words("区长单县", 20_000)),
        ["signs that are said otherwise"] = With(Words("≥5%、", 20_000)),
        ["a table of heads that are said otherwise"] = With(TableOf(1, 3000, 8, "2024-07-19", "区长8:30")),
    };

    public static TheoryData<string> Heavy { get; } = [.. Notices.Keys];

    [Theory]
    [MemberData(nameof(Heavy))]
    public void It_is_never_less_than_a_rendition_of_a_heavy_notice(string name) => Holds(Notices[name]);

    [Fact]
    public void It_is_never_less_than_a_rendition_of_any_source_or_generated_notice()
    {
        foreach (var source in Sources.Names)
        {
            Holds(Sources.Read(source));
        }

        GeneratedNotices.Any.Sample(Holds, iter: 100, threads: 1);
    }

    [Fact]
    public void It_is_within_a_few_megabytes_of_the_heaviest_rendition() => Assert.All(
        Notices.Where(one => one.Key != "characters that grow"),
        one => Assert.InRange(RenditionWeight.Exactly(one.Value) - Heaviest(one.Value), 0, 4 * 1024 * 1024));

    [Fact]
    public void No_entry_of_the_dictionaries_grows_by_more_than_is_reckoned_with()
    {
        var characters = Enumerable.Range(0x80, 0x3FFFE - 0x80).Where(Rune.IsValid).Select(one => new Rune(one).ToString());
        foreach (var text in characters.Concat(HanziData.StPhrases.Entries.Select(entry => HanziData.StPhrases.Key(entry).ToString())))
        {
            var most = Encoding.UTF8.GetByteCount(text) + OutputSizer.CountGrowing(text);
            foreach (var script in HanScript.All.Where(one => one != HanScript.Simplified))
            {
                if (Encoding.UTF8.GetByteCount(Make.Converter.Convert(text, script)) > most)
                {
                    Assert.Fail($"{text} grows in {script}.");
                }
            }
        }
    }

    private static void Holds(Notice notice)
    {
        var heaviest = Heaviest(notice);
        Assert.True(RenditionWeight.Exactly(notice) >= heaviest);
        Assert.True(RenditionWeight.Roughly(notice) >= heaviest);
    }

    private static int Heaviest(Notice notice) => Rendition.All.Max(rendition => Make.Renderer.Render(notice, rendition).Length);

    private static Notice With(params Block[] blocks) => Make.Markdown("占位") with { Blocks = [.. blocks] };

    private static Paragraph Words(string words, int times) => new([new TextRun(string.Concat(Enumerable.Repeat(words, times)))]);

    private static Table TableOf(int heads, int rows, int columns, string value, string head) =>
        new(
            "题", heads,
            [
                .. Enumerable
                    .Range(0, rows)
                    .Select(row => new TableRow([.. Enumerable.Range(0, columns).Select(_ => Cell(row < heads ? head : value))])),
            ]);

    private static TableCell Cell(string words, int rows = 1, int columns = 1) => new([new TextRun(words)], rows, columns);

    private static Block Deep(int depth, int number) =>
        depth == 0 ? new Paragraph([new TextRun($"字{number}")]) : new ListBlock(1, [new([Deep(depth - 1, number)])]);

    private static Inline Stressed(int depth, int number) =>
        depth == 0 ? new TextRun($"字{number}") : new Emphasis(true, [Stressed(depth - 1, number)]);
}
