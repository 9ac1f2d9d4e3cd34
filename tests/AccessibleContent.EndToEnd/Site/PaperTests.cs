using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using UglyToad.PdfPig;

namespace AccessibleContent.EndToEnd.Site;

/// <summary>Notices on paper, read back from the file that the browser would print.</summary>
[Collection<SiteTests>]
public sealed partial class PaperTests(SiteUnderTest site)
{
    // Where one glyph stands for a character and for a radical, Chromium names the radical.
    private static readonly Dictionary<char, char> Characters = File
        .ReadLines(Path.Combine(Hanzi.Repository.Root, "src/AccessibleContent/Readers/Data/EquivalentUnifiedIdeograph.txt"))
        .Select(line => Entry().Match(line))
        .Where(entry => entry.Success)
        .ToDictionary(entry => Character(entry.Groups[1].Value), entry => Character(entry.Groups[2].Value));

    [Theory]
    [InlineData("", false)]
    [InlineData("", true)]
    [InlineData("/elder", false)]
    [InlineData("/elder", true)]
    public async Task A_payment_list_is_on_paper_with_every_cell(string prefix, bool isLandscape)
    {
        var page = await site.OpenAsync();
        await page.GotoAsync(prefix + SitePage.Merged);
        var cells = await page.Locator("article table:not(.facts) :is(th, td)").AllTextContentsAsync();
        await HoldsAsync(page, isLandscape, cells);
    }

    [Theory]
    [InlineData(12)]
    [InlineData(20)]
    [InlineData(30)]
    [InlineData(90)]
    public async Task However_many_columns_a_table_has_no_number_is_cut(int columns)
    {
        var page = await site.OpenAsync();
        await page.GotoAsync(SitePage.Merged);
        var cells = await page.EvaluateAsync<string[]>(
            """
            columns => {
              const cells = Array.from({ length: columns }, (_, at) => `${1000 + at * 37}.0${at % 10}`);
              const row = cells.map(cell => `<td class="number">${cell}</td>`).join("");
              const table = document.querySelector(".scroll > table");
              table.className = columns > 20 ? "countless" : columns > 12 ? "crowded" : "many";
              table.innerHTML = `<tbody><tr>${row}</tr></tbody>`;
              return cells;
            }
            """,
            columns);
        await HoldsAsync(page, false, cells);
    }

    [Fact]
    public async Task A_notice_of_one_sentence_takes_one_sheet_in_elder_type()
    {
        var page = await site.OpenAsync();
        await page.GotoAsync("/elder/notices/site-2025-0000003");
        using var paper = PdfDocument.Open(await PrintAsync(page, false));
        Assert.Equal(1, paper.NumberOfPages);
        var words = WordsOf(paper);
        Assert.Contains("索引号", words, StringComparison.Ordinal);
        Assert.Contains("停水时间", words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/?scheme=dark")]
    [InlineData("/elder/?scheme=dark")]
    public async Task Paper_is_white_to_its_edges_in_the_dark_scheme(string address)
    {
        var page = await site.OpenAsync();
        await page.GotoAsync(address);
        await page.EmulateMediaAsync(new() { Media = Media.Print, ColorScheme = ColorScheme.Dark });
        var looks = await page.EvaluateAsync<string[]>(
            "(s => [s.colorScheme, s.backgroundColor, s.color])(getComputedStyle(document.documentElement))");
        Assert.Equal(["light", "rgb(255, 255, 255)", "rgb(0, 0, 0)"], looks);
        Assert.Equal(0, await page.Locator(".switches:visible").CountAsync());
    }

    // On the page, not beyond its edge, and nothing left out.
    private static async Task HoldsAsync(IPage page, bool isLandscape, IReadOnlyList<string> cells)
    {
        using var paper = PdfDocument.Open(await PrintAsync(page, isLandscape));
        var words = WordsOf(paper);
        Assert.NotEmpty(cells);
        Assert.All(cells.Select(Bare).Distinct(), cell => Assert.Contains(cell, words, StringComparison.Ordinal));
        foreach (var sheet in paper.GetPages())
        {
            Assert.All(sheet.Letters.Where(letter => letter.Value.Trim().Length > 0), letter =>
                Assert.InRange(letter.BoundingBox.Right, 0, sheet.Width));
        }
    }

    private static Task<byte[]> PrintAsync(IPage page, bool isLandscape) =>
        page.PdfAsync(new()
        {
            Format = "A4",
            Landscape = isLandscape,
            Margin = new() { Top = "15mm", Bottom = "15mm", Left = "15mm", Right = "15mm" },
        });

    // In the order of the file, which is that of the document.
    private static string WordsOf(PdfDocument paper) => Bare(string.Concat(paper.GetPages().Select(sheet => sheet.Text)));

    private static string Bare(string words) =>
        string.Concat(words.Where(letter => !char.IsWhiteSpace(letter)).Select(letter => Characters.GetValueOrDefault(letter, letter)));

    private static char Character(string code) => (char)int.Parse(code, NumberStyles.HexNumber, CultureInfo.InvariantCulture);

    [GeneratedRegex("^([0-9A-F]{4}) +; ([0-9A-F]{4}) ")]
    private static partial Regex Entry();
}
