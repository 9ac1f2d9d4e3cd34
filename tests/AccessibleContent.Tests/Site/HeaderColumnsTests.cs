using AccessibleContent.Model;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace AccessibleContent.Tests.Site;

/// <summary>The columns in the header of every page.</summary>
public sealed class HeaderColumnsTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_header_leads_to_the_six_largest_columns_and_to_the_others()
    {
        await FillAsync(8);
        await using var app = await ServiceFixture.StartAsync(_folder.Path, "--urls=http://127.0.0.1:0", "--Seeds:Path=");
        var header = await HeaderAsync(app, "/zh-hant/elder/");
        Assert.Equal(
            ["首頁", "欄目8", "欄目7", "欄目6", "欄目5", "欄目4", "欄目3", "更多欄目", "搜索"],
            header.QuerySelectorAll(".columns a").Select(link => link.TextContent));
        Assert.Equal(
            "/zh-hant/elder/?catalog=" + Uri.EscapeDataString("栏目8"),
            header.QuerySelectorAll(".columns .column a")[0].GetAttribute("href"));
    }

    [Fact]
    public async Task A_site_with_few_columns_shows_all_of_them_and_marks_the_current_one()
    {
        await FillAsync(2);
        await using var app = await ServiceFixture.StartAsync(_folder.Path, "--urls=http://127.0.0.1:0", "--Seeds:Path=");
        var header = await HeaderAsync(app, "/notices/column-2-1");
        Assert.Equal(["首页", "栏目2", "栏目1", "全部栏目"], header.QuerySelectorAll(".columns a").Select(link => link.TextContent));
        Assert.Equal(["栏目2"], header.QuerySelectorAll(".columns [aria-current]").Select(link => link.TextContent));
        Assert.Equal(
            ["栏目1"],
            (await HeaderAsync(app, "/?catalog=栏目1")).QuerySelectorAll(".columns [aria-current]").Select(link => link.TextContent));
    }

    [Fact]
    public async Task The_settings_name_columns_and_their_order()
    {
        await FillAsync(3);
        await using var app = await ServiceFixture.StartAsync(
            _folder.Path, "--urls=http://127.0.0.1:0", "--Seeds:Path=", "--Site:Columns:0=栏目1", "--Site:Columns:1=信息公开");
        Assert.Equal(
            ["首页", "栏目1", "信息公开", "更多栏目"],
            (await HeaderAsync(app, "/")).QuerySelectorAll(".columns a").Select(link => link.TextContent));
    }

    [Fact]
    public async Task A_publication_changes_no_page_but_its_own_and_the_lists()
    {
        await FillAsync(1);
        await using var app = await ServiceFixture.StartAsync(_folder.Path, "--urls=http://127.0.0.1:0", "--Seeds:Path=");
        using var client = ServiceFixture.Client(app.Urls.Single());
        var before = (await client.GetAsync("/notices/column-1-1", TestContext.Current.CancellationToken)).Headers.ETag;
        await ServiceFixture.PublishAsync(app.Services, Notice(9, 1));
        Assert.Equal(before, (await client.GetAsync("/notices/column-1-1", TestContext.Current.CancellationToken)).Headers.ETag);
    }

    [Theory]
    [InlineData("栏目", "栏目", "twice")]
    [InlineData("栏目", " ", "empty")]
    public async Task Wrong_names_stop_the_start(string one, string other, string fault)
    {
        var failure = await Assert.ThrowsAnyAsync<Exception>(() => ServiceFixture.StartAsync(
            _folder.Path, "--urls=http://127.0.0.1:0", "--Seeds:Path=", $"--Site:Columns:0={one}", $"--Site:Columns:1={other}"));
        Assert.Contains("Site:Columns", failure.ToString(), StringComparison.Ordinal);
        Assert.Contains(fault, failure.ToString(), StringComparison.Ordinal);
    }

    // As many notices in each column as its number says.
    private async Task FillAsync(int columns)
    {
        await using var app = await ServiceFixture.StartAsync(_folder.Path, "--urls=http://127.0.0.1:0", "--Seeds:Path=");
        foreach (var (column, number) in Enumerable.Range(1, columns).SelectMany(one => Enumerable.Range(1, one).Select(two => (one, two))))
        {
            await ServiceFixture.PublishAsync(app.Services, Notice(column, number));
        }
    }

    private static Notice Notice(int column, int number)
    {
        var notice = Make.Markdown("公告的正文。");
        var index = $"column/{column}-{number}";
        return notice with
        {
            Id = NoticeId.From(index)!.Value,
            Metadata = notice.Metadata with { IndexNumber = index, Catalog = $"栏目{column}" },
        };
    }

    private static async Task<IElement> HeaderAsync(Microsoft.AspNetCore.Builder.WebApplication app, string path)
    {
        using var client = ServiceFixture.Client(app.Urls.Single());
        var page = await client.GetStringAsync(path, TestContext.Current.CancellationToken);
        return (await new HtmlParser().ParseDocumentAsync(page, TestContext.Current.CancellationToken)).QuerySelector("header")!;
    }
}
