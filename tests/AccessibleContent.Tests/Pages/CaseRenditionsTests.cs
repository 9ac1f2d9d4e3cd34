using System.Text;
using AccessibleContent.Model;

namespace AccessibleContent.Tests.Pages;

/// <summary>
/// Every page in two renditions, those that combine many cases in every one, and the messages on those that are refused: one approved file
/// each.
/// </summary>
public sealed class CaseRenditionsTests
{
    private const string Folder = "Pages/Snapshots";
    private const string Refusal = "refusal";

    private static readonly string[] Few = ["zh-Hans.standard.json", "zh-Hans.elder.text"];

    public static TheoryData<string, string> Cases { get; } = new(Names);

    private static IEnumerable<(string Page, string Rendition)> Names =>
        CasePages
            .All.Keys.Order(StringComparer.Ordinal)
            .SelectMany(page =>
                CasePages.IsRefused(page)
        ? [(page, Refusal)]
        : Rendition
            .All.Where(rendition => CasePages.Joined.ContainsKey(page) || Few.Contains(rendition.Name))
            .Select(rendition => (page, rendition.Name)));

    [Theory]
    [MemberData(nameof(Cases))]
    public void Every_rendition_of_every_page_is_as_approved(string page, string rendition)
    {
        var reading = CasePages.Read(page);
        Assert.True(
            reading.Notice is null == (rendition == Refusal),
            string.Join('\n', reading.Refusals.Select(refusal => refusal.Message)));
        var (name, extension) = FileOf(page, rendition);
        Snapshots.Verify(Folder, name, extension, reading.Notice is { } notice
            ? Make.Renderer.Render(notice, Make.Rendition(rendition))
            : Encoding.UTF8.GetBytes(string.Concat(reading.Refusals.Select(refusal => refusal.Message + "\n"))));
    }

    [Fact]
    public void No_approved_file_is_left_over_and_none_is_missing()
    {
        var expected = Names.Select(one => FileOf(one.Page, one.Rendition)).Select(file => $"{file.Name}.verified.{file.Extension}");
        var actual = new DirectoryInfo(Path.Combine(Snapshots.Project, Folder)) is { Exists: true } folder
            ? folder.EnumerateFiles("*.verified.*").Select(file => file.Name)
            : [];
        Assert.Equal(expected.Order(StringComparer.Ordinal), actual.Order(StringComparer.Ordinal));
    }

    private static (string Name, string Extension) FileOf(string page, string rendition) => rendition == Refusal
        ? ($"{page}.{Refusal}", "txt")
        : Make.Rendition(rendition) is var one ? ($"{page}.{one.Script}.{one.Mode}", one.Form.Extension) : default;
}
