using System.Globalization;
using System.Text;
using AccessibleContent.EndToEnd.Hanzi;
using AccessibleContent.Hanzi;
using AccessibleContent.Readers;

namespace AccessibleContent.EndToEnd.Words;

/// <summary>
/// The law of words, with a browser as the judge: what it shows of an article is in the notice or quoted to the editor, in order; words that it shows apart are apart;
/// and what it hides is in no rendition. A closed <c>details</c>, and what a button of the page opens, count as shown.
/// </summary>
public sealed class WordsLawTests(WordsBrowser browser, ITestOutputHelper output) : IClassFixture<WordsBrowser>
{
    private const int Pages = 150;

    private static readonly Renderer Renderer = new(HanziEngine.Layered);

    private readonly List<string> _faults = [];
    private int _pages;
    private int _words;
    private int _gaps;
    private int _hidden;

    [Fact]
    public async Task The_words_of_every_fixture_are_right()
    {
        foreach (var file in Files(Path.Combine(Repository.Root, "tests/AccessibleContent.Tests/Fixtures/html")).Concat(Files(Path.Combine(Repository.Root, "seeds"))))
            await JudgeAsync(file);
        Hold();
    }

    [Fact]
    public async Task The_words_of_every_case_are_right()
    {
        foreach (var file in Files(Shared("pages/cases")).Concat(Files(Path.Combine(Repository.Root, "tests/AccessibleContent.Tests/Fixtures/cases"))))
            await JudgeAsync(file);
        Hold();
    }

    [Fact]
    public async Task The_words_of_every_page_of_words_are_right()
    {
        foreach (var file in Files(Shared("words")))
            await JudgeAsync(file);
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
            await JudgeAsync(page.Name, reading, bytes, null, true);
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
            _faults.AddRange(page.Secrets.Where(secret => text.Contains(secret, StringComparison.OrdinalIgnoreCase)).Select(secret => $"{page.Name}: the secret {secret} is in {rendition.Name}"));
        }
    }

    // A page that says of itself that it is to be refused is none of this law's.
    private async Task JudgeAsync(string file)
    {
        var expected = Path.ChangeExtension(file, ".expected.md");
        if (File.Exists(expected) && (await File.ReadAllTextAsync(expected)).Contains("\n- refused:", StringComparison.Ordinal))
            return;
        var bytes = await File.ReadAllBytesAsync(file);
        var name = Path.GetFileNameWithoutExtension(file);
        var charset = name.Contains("declared", StringComparison.Ordinal) ? name[..name.IndexOf('-', StringComparison.Ordinal)] : null;
        await JudgeAsync(name, HtmlReader.Read(bytes, name), bytes, charset, false);
    }

    private async Task JudgeAsync(string name, Reading reading, byte[] page, string? charset, bool isArticle)
    {
        _pages++;
        if (reading.Notice is null)
        {
            _faults.Add($"{name}: refused, {string.Join(' ', reading.Remarks.Where(remark => remark.Kind is RemarkKind.Refused).Select(remark => remark.Message))}");
            return;
        }

        var law = new WordsLaw(reading);
        _faults.AddRange(law.Faults(await browser.ShowAsync(page, charset), isArticle).Select(fault => $"{name}: {fault}"));
        (_words, _gaps, _hidden) = (_words + law.Words, _gaps + law.Gaps, _hidden + law.Hidden);
    }

    private void Hold()
    {
        var counts = string.Create(CultureInfo.InvariantCulture, $"{_pages} pages, {_words} words, {_gaps} gaps, {_hidden} hidden");
        output.WriteLine(counts);
        Assert.True(_faults.Count == 0, $"{counts}\n{_faults.Count} faults\n{string.Join('\n', _faults)}");
    }

    private static IEnumerable<string> Files(string folder) => Directory.Exists(folder) ? Directory.EnumerateFiles(folder, "*.html").Order(StringComparer.Ordinal) : [];

    // The pages that others collected stand beside the checkout, where they were put.
    private static string Shared(string folder) => Path.Combine(Repository.Root, "../shared/data", folder);
}
