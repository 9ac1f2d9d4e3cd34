using AccessibleContent.Api.Commands;
using AccessibleContent.Api.Store;
using AccessibleContent.Filters;
using AccessibleContent.Model;
using AccessibleContent.Tests.Intake.Crawl;

namespace AccessibleContent.Tests.Files.Pictures;

/// <summary>An import keeps the pictures of pages whose address is known, and an export has them with their origin.</summary>
[Trait(TestStore.Trait, TestStore.Every)]
public sealed class ImportedPicturesTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_page_brings_its_pictures_and_again_is_no_news_after_an_export()
    {
        await using var site = await SmallSite.StartAsync();
        site.File("/a.png", SmallPictures.Png);
        var page = $"{_folder.Path}/1.html";
        await File.WriteAllTextAsync(
            page,
            $"<link rel=canonical href=\"{site.Home}1.html\">"
            + PictureService.Html("a/1", "<p><img src=a.png alt=流程 width=400 height=300></p>"));
        var address = Assert.Single(PictureAddresses.Of(await ImportAsync("one", page)));
        Assert.True(File.Exists($"{_folder.Path}/one{address}"));
        site.Pages.Clear();
        Assert.Equal(1, (await ImportAsync("one", page)).Revision);
        Assert.Equal(0, await Terminal.RunAsync(["export", $"{_folder.Path}/all.jsonl", .. Setting("one")]));
        await ImportAsync("two", $"{_folder.Path}/all.jsonl");
        Assert.Equal([address], PictureAddresses.Of(await ImportAsync("two", page)));
    }

    private string[] Setting(string store) => TestStore.Settings($"{_folder.Path}/{store}");

    private async Task<Notice> ImportAsync(string store, string path)
    {
        Assert.Equal(0, await Terminal.RunAsync(["import", path, .. Setting(store), "--Pictures:PrivateNetworks=127.0.0.1/32"]));
        var notices = OtherProcess.Notices(TestStore.Of($"{_folder.Path}/{store}"));
        var id = NoticeId.From("a-1")!.Value;
        return (await notices.FindAsync(id, (await notices.FindVersionAsync(id, default))!.Revision, default))!;
    }
}
