using System.Globalization;
using System.Text;
using AccessibleContent.EndToEnd.Hanzi;
using AccessibleContent.Hanzi;
using AccessibleContent.Model;
using AccessibleContent.Readers;
using AccessibleContent.Readers.Html;

namespace AccessibleContent.EndToEnd.Words;

/// <summary>
/// The law of words, checked with a browser: what it shows of an article is in the notice or quoted to the editor, in order; words that it
/// shows apart are apart; and what it hides is in no rendition. A closed <c>details</c>, and what a button of the page opens, count as
/// shown.
/// </summary>
public sealed class WordsLawTests(WordsBrowser browser, ITestOutputHelper output) : IClassFixture<WordsBrowser>
{
    private const int Pages = 150;

    // What the article is in the fixtures and in the pages of words; in the cases the words at its ends are known.
    private const string Container =
        "#vsb_content, #UCAP-CONTENT, #zoom, #articleContent > .body, .article-content, .article_content, .pages_content, .content, "
        + ".v_news_content, article";

    // The end of the news item in a template without names.
    private const string NewsEnd = "- lastBlock: 下一步，示例市水务局将对整改情况开展“回头看”，确保安全度汛。";

    private static readonly string[] KnownWords = ["- bodyHas: ", "- firstBlock: ", "- lastBlock: "];

    private static readonly Renderer Renderer = new(HanziEngine.Layered);

    private readonly List<string> _faults = [];
    private int _pages;
    private int _words;
    private int _gaps;
    private int _hidden;

    [Fact]
    public async Task The_words_of_every_fixture_are_right()
    {
        await JudgeAllAsync("Fixtures/html", Container);
        Hold();
    }

    [Fact]
    public async Task The_words_of_every_case_are_right()
    {
        await JudgeAllAsync("Pages/Cases", null);
        Hold();
    }

    [Fact]
    public async Task The_words_of_every_page_of_words_are_right()
    {
        await JudgeAllAsync("Pages/Words", Container);
        await JudgeAllAsync("Pages/Joined", Container);
        Hold();
    }

    [Fact]
    public async Task The_words_of_generated_pages_are_right_and_their_secrets_are_kept()
    {
        for (var number = 0; number < Pages; number++)
        {
            var page = PageGenerator.Page(number);
            var bytes = Encoding.UTF8.GetBytes(page.Html);
            var reading = HtmlReader.Read(bytes, "generated");
            Judge(page.Name, reading, await browser.ShowAsync(bytes, null, "[data-law=article]"), []);
            KeepSecrets(page, reading);
        }

        Hold();
    }

    private void KeepSecrets(GeneratedPage page, Reading reading)
    {
        _hidden += page.Secrets.Count;
        foreach (var rendition in reading.Notice is null ? [] : Rendition.All)
        {
            var text = Encoding.UTF8.GetString(Renderer.Render(reading.Notice!, rendition));
            _faults.AddRange(
                page.Secrets.Where(secret => text.Contains(secret, StringComparison.OrdinalIgnoreCase))
                    .Select(secret => $"{page.Name}: the secret {secret} is in {rendition.Name}"));
        }
    }

    private async Task JudgeAllAsync(string folder, string? article)
    {
        foreach (
            var file in Directory
                .EnumerateFiles(Path.Combine(Repository.Root, "tests/AccessibleContent.Tests", folder), "*.html")
                .Order(StringComparer.Ordinal))
        {
            var expected = Path.ChangeExtension(file, ".expected.md");
            string[] lines =
                File.Exists(expected) ? await File.ReadAllLinesAsync(expected)
                : Path.GetFileName(file) == "news-template.html" ? [NewsEnd]
                : [];

            // A page that is rightly refused is outside this law.
            if (lines.Any(line => line.StartsWith("- refused:", StringComparison.Ordinal)))
            {
                continue;
            }

            var (name, bytes) = (Path.GetFileNameWithoutExtension(file), await File.ReadAllBytesAsync(file));

            // The encoding that a server declares for a page that declares none, or a wrong one.
            var charset =
                name.Contains("declared", StringComparison.Ordinal) ? name[..name.IndexOf('-', StringComparison.Ordinal)]
                : bytes.AsSpan().IndexOf("charset"u8) < 0 ? "utf-8"
                : null;
            Judge(
                name,
                HtmlReader.Read(bytes, name),
                await browser.ShowAsync(bytes, charset, article),
                [.. lines.Select(Known).OfType<string>()]);
        }
    }

    private static string? Known(string line) =>
        KnownWords.FirstOrDefault(field => line.StartsWith(field, StringComparison.Ordinal)) is { } field ? line[field.Length..] : null;

    private void Judge(string name, Reading reading, ShownPage shown, IReadOnlyList<string> known)
    {
        _pages++;
        if (reading.Notice is null)
        {
            _faults.Add(
                $"{name}: refused, "
                + $"{string.Join(' ', reading.Remarks.Where(remark => remark.Kind is RemarkKind.Refused).Select(remark => remark.Message))}"
            );
            return;
        }

        var law = new WordsLaw(reading);
        _faults.AddRange(law.Faults(shown, known).Select(fault => $"{name}: {fault}"));
        (_words, _gaps, _hidden) = (_words + law.Words, _gaps + law.Gaps, _hidden + law.Hidden);
    }

    private void Hold()
    {
        var counts = string.Create(CultureInfo.InvariantCulture, $"{_pages} pages, {_words} words, {_gaps} gaps, {_hidden} hidden");
        output.WriteLine(counts);
        Assert.True(_faults.Count == 0, $"{counts}\n{_faults.Count} faults\n{string.Join('\n', _faults)}");
    }
}
