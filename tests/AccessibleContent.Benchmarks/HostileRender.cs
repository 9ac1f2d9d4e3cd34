using System.Globalization;
using System.Text;
using AccessibleContent.Filters;
using AccessibleContent.Hanzi;
using AccessibleContent.Model;
using AccessibleContent.Readers;
using AccessibleContent.Readers.Json;
using AccessibleContent.Writers;
using AccessibleContent.Writers.Json;

namespace AccessibleContent.Benchmarks;

/// <summary>
/// Measures how long costly notices take to be measured, rendered and traced, at a size and at its double: CPU time, the best of five.
/// </summary>
internal static class HostileRender
{
    private const double Bar = 2.3;
    private const int Turns = 5;

    private static readonly string Seed = File.ReadAllText(Path.Combine(Reference.Root, "seeds/lanshan-2024-0000076.txt"));
    private static readonly Renderer Renderer = new(HanziEngine.Layered);

    private static readonly (string Name, int Size, Func<int, Action> Work)[] Inputs =
    [
        ("elder, closing marks", 200_000, size => Render("。" + new string(')', size))),
        ("elder, opening marks", 200_000, size => Render(new string('（', size))),
        ("elder, semicolons", 200_000, size => Render(new string('；', size))),
        ("elder, quotes", 200_000, size => Render(new string('“', size))),
        ("elder, pairs of quotes", 100_000, size => Render(Repeat("“”", size))),
        ("elder, runs of one character", 300_000, size => Render([new Paragraph([.. Enumerable.Repeat(new TextRun("字"), size)])])),
        ("letters before an @", 400_000, size => Render(new string('a', size) + "@")),
        ("@ between letters", 100_000, size => Render(Repeat("a@", size))),
        ("beginnings of addresses", 100_000, size => Render(Repeat("1www.a@b_", size))),
        ("brackets of document numbers", 100_000, size => Render(Repeat("文〔2024〕1", size))),
        ("one name", 10_000, size => Render(Repeat("范丽，女，", size))),
        ("many names", 30_000, size => Render([.. Enumerable.Range(0, size).Select(i => Words($"范{Given(i)}{Given(i / 97)}，女，发展"))])),
        ("trace of ambiguous characters", 20_000, size => Trace(Repeat("发面后里干", size))),
        ("trace of copied characters", 200_000, size => Trace(new string('x', size))),
        ("trace of names", 10_000, size => Trace(Repeat("范丽，女，", size))),
        ("table, short rows", 40_000, size => Render([TableOf(1, size, 5, "值", "列名")])),
        ("table, heads of 100 rows", 50, size => Render([TableOf(100, size + 100, 200, "", "")])),
        ("table, long head", 20_000, size => Render([TableOf(1, size, 3, "值", new string('头', 200))])),
        ("table, wide cells", 300, size => Read("json", Wide(size))),
        (
            "html, cells of 100 columns", 300,
            size =>
                Read(
                    "html",
                    Page($"<table><tr>{Repeat("<td colspan=100>甲</td>", size)}</tr><tr>{Repeat("<td>乙</td>", size)}</tr></table>"))),
        (
            "html, one row of cells", 20_000,
            size => Read("html", Page($"<table><tr>{Repeat("<td>甲</td>", size)}</tr><tr><td>乙</td></tr></table>"))),
        (
            "html, notes under a table", 25_000,
            size =>
                Read(
                    "html",
                    Page($"<table><tr><td>甲<td>乙</tr><tr><td>甲<td>乙</tr>{Repeat("<tr><td colspan=2>注</td></tr>", size)}</table>"))),
        ("html, rows", 25_000, size => Read("html", Page($"<table><tr><td>甲<td>乙</tr>{Repeat("<tr><td>甲<td>乙</tr>", size)}</table>"))),
        (
            "html, rows over the width", 25_000,
            size =>
                Read(
                    "html",
                    Page($"<table><tr><td>甲<td>乙</tr><tr><td>甲<td>乙</tr>{Repeat("<tr><td colspan=2>甲</td></tr>", size)}</table>"))),
        ("html, paragraphs", 25_000, size => Read("html", Page(Repeat("<p>注</p>", size)))),
        ("bomb, head by rows", 20_000, size => Read("json", Bomb(size))),
        ("text of lines", 100_000, size => Read("txt", Seed.Replace("关闭窗口", Repeat("字。\n", size) + "关闭窗口", StringComparison.Ordinal))),
    ];

    private static readonly (string Name, Func<Notice> Make)[] Largest =
    [
        ("lines", () => NoticeOf([.. Enumerable.Repeat(Words("字"), 149_000)])),
        ("cells", () => NoticeOf([TableOf(1, 14_500, 10, "值", "列名")])),
        ("words", () => NoticeOf([.. Enumerable.Repeat(Words(NoticeCorpus.Notices[0]), 2_200_000 / NoticeCorpus.Notices[0].Length)])),
        ("one paragraph", () => NoticeOf([Words(Repeat("范丽，女，发面后里干；", 200_000))])),
        ("compatibility ideographs and names", () => NoticeOf([Words("范丽，女，" + Repeat("發面后里金", 400_000))])),
        ("long heads", () => NoticeOf([TableOf(1, 60_000, 2, "值", new string('头', 400))])),
        ("deep quotations", () => NoticeOf([.. Enumerable.Repeat(Deep(15), 15_000)])),
    ];

    /// <summary>Prints the cost of each notice whose name contains a word.</summary>
    public static void Print(string word)
    {
        Console.WriteLine($"{"input",-36}{"size",10}{"ms",10}{"at double",12}{"ratio",8}");
        foreach (var (name, size, work) in Inputs.Where(one => one.Name.Contains(word, StringComparison.Ordinal)))
        {
            var (once, twice) = (Milliseconds(work(size)), Milliseconds(work(2 * size)));
            Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{name,-36}{size,10}{once,10:F1}{twice,12:F1}{twice / once,8:F2}{(twice / once > Bar ? "  beyond " + Bar : "")}")
            );
        }

        Console.WriteLine($"\n{"near the limits",-36}{"parts ms",10}{"read ms",10}{"worst ms",10}{"MB",8}  rendition");
        foreach (var (name, make) in Largest.Where(one => one.Name.Contains(word, StringComparison.Ordinal)))
        {
            PrintLargest(name, make());
        }
    }

    private static void PrintLargest(string name, Notice notice)
    {
        var stored = JsonWriter.Canonical(notice);
        var weigh = Milliseconds(() => RenditionWeight.Of(notice));
        var read = Milliseconds(() => JsonReader.ReadStored(stored, notice.Id));
        var worst = Rendition.All.Select(one => (Time: Milliseconds(() => Renderer.Render(notice, one), 2), one)).MaxBy(one => one.Time);
        var megabytes = Rendition.All.Max(one => Renderer.Render(notice, one).Length) / 1048576.0;
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{name,-36}{weigh,10:F0}{read,10:F0}{worst.Time,10:F0}{megabytes,8:F1}  {worst.one}, weighed "
                + $"{RenditionWeight.Of(notice) / 1048576.0:F1}"
            ));
    }

    private static double Milliseconds(Action work, int turns = Turns)
    {
        var best = TimeSpan.MaxValue;
        for (var turn = 0; turn < turns; turn++)
        {
            GC.Collect();
            var start = Environment.CpuUsage.TotalTime;
            work();
            var spent = Environment.CpuUsage.TotalTime - start;
            best = spent < best ? spent : best;
        }

        return best.TotalMilliseconds;
    }

    private static Action Render(string words) => Render([Words(words)]);

    private static Action Render(IReadOnlyList<Block> blocks)
    {
        var notice = NoticeOf(blocks);
        return () =>
        {
            foreach (
                var rendition in (string[])["zh-Hans.standard.html", "zh-Hans.elder.text", "zh-Hant.elder.html", "zh-Hant-TW.elder.json"])
            {
                _ = Renderer.Render(notice, Rendition.All.Single(one => one.Name == rendition));
            }
        };
    }

    private static Action Trace(string words)
    {
        var notice = NoticeOf([Words(words)]);
        return () => _ = NoticeTrace.Of(notice, (ITracingConverter)HanziEngine.Layered.ForNotice(notice), HanScript.Traditional).Count();
    }

    private static Action Read(string extension, string source)
    {
        var bytes = Encoding.UTF8.GetBytes(source);
        return () => SourceFormat.OfFile("a." + extension)!.Read(bytes, "a");
    }

    private static string Wide(int cells) =>
        Json(
            """{"type":"table","rows":[{"cells":["""
            + string.Join(',', Enumerable.Repeat("""{"text":"甲","columnSpan":1000}""", cells)) + "]}]}"
        );

    private static string Bomb(int rows) =>
        Json(
            $$"""{"type":"table","headerRows":1,"rows":[{"cells":[{"text":"{{new string('头', 2000)}}"}]},"""
            + string.Join(',', Enumerable.Repeat("""{"cells":[{"text":"a"}]}""", rows)) + "]}"
        );

    private static string Json(string block) =>
        $$"""{"title":"标题","metadata":{"indexNumber":"a/1","publishedOn":"2024-07-19"},"blocks":[{{block}}]}""";

    private static string Page(string body) =>
        $"<html><head><title>标题</title></head><body><h1>标题</h1><p>发布日期：2024-07-19</p><div class=article><p>正文。</p>{body}</div></body></"
        + $"html>";

    private static Table TableOf(int heads, int rows, int columns, string value, string head) =>
        new(
            null, heads,
            [
                .. Enumerable
                    .Range(0, rows)
                    .Select(row => new TableRow([
                        .. Enumerable.Range(0, columns).Select(_ => new TableCell(Inlines(row < heads ? head : value))),
                    ])),
            ]);

    private static System.Collections.Immutable.ImmutableArray<Inline> Inlines(string words) =>
        words.Length == 0 ? [] : [new TextRun(words)];

    private static Block Deep(int depth) => depth == 0 ? Words("字") : new Quotation([Deep(depth - 1)]);

    private static Paragraph Words(string words) => new([new TextRun(words)]);

    private static char Given(int number) => "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华"[number % 24];

    private static string Repeat(string words, int times) => string.Concat(Enumerable.Repeat(words, times));

    private static Notice NoticeOf(IReadOnlyList<Block> blocks) => new()
    {
        Id = NoticeId.From("a/1")!.Value,
        Title = "标题",
        Metadata = new NoticeMetadata { PublishedOn = new DateOnly(2024, 7, 19), IndexNumber = "a/1" },
        Blocks = [.. blocks],
    };
}
