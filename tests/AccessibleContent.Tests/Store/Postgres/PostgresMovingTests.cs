using System.Security.Cryptography;
using AccessibleContent.Api.Commands;
using AccessibleContent.Api.Notices;
using AccessibleContent.Api.Rendering;
using AccessibleContent.Api.Store;
using AccessibleContent.Model;
using AccessibleContent.Tests.Files.Pictures;
using AccessibleContent.Tests.Intake.Crawl;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace AccessibleContent.Tests.Store.Postgres;

/// <summary>A store moves from a file to a server and back by an export, and no reader can tell: every validator stays.</summary>
[OneStore("It moves between the embedded store and a server.")]
public sealed class PostgresMovingTests : IDisposable
{
    private const int Generated = 1_000;

    private static readonly DateTimeOffset At = DateTimeOffset.UnixEpoch.AddYears(56);

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task There_and_back_again_everything_has_the_validator_that_it_had()
    {
        await using var server = await ServerStore.MakeAsync();
        await FillAsync();
        var (there, back) = (Export("there"), Export("back"));
        Assert.Equal(0, await Terminal.RunAsync(["export", there, .. Embedded("one")]));
        Assert.Equal(0, await Terminal.RunAsync(["import", there, .. server.Arguments()]));
        Assert.Equal(0, await Terminal.RunAsync(["export", back, .. server.Arguments()]));
        Assert.Equal(await File.ReadAllTextAsync(there), await File.ReadAllTextAsync(back));
        Assert.Equal(0, await Terminal.RunAsync(["import", back, .. Embedded("two")]));

        var first = await TellAsync(_folder.Path + "/one", Embedded("one"));
        Assert.InRange(first.Validators, 1_000 * Rendition.All.Count, int.MaxValue);
        Assert.Equal(first, await TellAsync(server.Folder, server.Arguments()));
        Assert.Equal(first, await TellAsync(_folder.Path + "/two", Embedded("two")));
        TestContext.Current.TestOutputHelper?.WriteLine($"{first.Validators} validators and {first.Answers} answers are equal");
    }

    // Every source of the tests, a page with its picture, and generated ones with each kind of history.
    private async Task FillAsync()
    {
        await using var site = await SmallSite.StartAsync();
        site.File("/a.png", SmallPictures.Png);
        var page = $"<link rel=canonical href=\"{site.Home}1.html\">"
            + PictureService.Html("picture/1", "<p><img src=a.png alt=流程 width=400 height=300></p>");
        Directory.CreateDirectory(_folder.Path + "/one");
        await File.WriteAllTextAsync(_folder.Path + "/1.html", page);
        Assert.Equal(
            0,
            await Terminal.RunAsync(["import", _folder.Path + "/1.html", .. Embedded("one"), "--Pictures:PrivateNetworks=127.0.0.1/32"]));
        await using var services = OtherProcess.Services("", new KeyValuePair<string, string?>("Store:ConnectionString", Data("one")));
        var (store, views) = (services.GetRequiredService<INoticeStore>(), services.GetRequiredService<IViewStore>());
        foreach (var name in Sources.Names)
        {
            var notice = Sources.Read(name);
            await store.PublishAsync(notice, notice.PublicationMoment, "甲", default);
        }

        await store.PublishAllAsync([.. Enumerable.Range(0, Generated).Select(number => Submit(number, "一。"))], default);
        foreach (var number in Enumerable.Range(0, 120))
        {
            await ChangeAsync(store, number);
            await views.AddAsync([new(Submit(number, "").Notice.Id, number + 1)], default);
        }
    }

    private static async Task ChangeAsync(INoticeStore store, int number)
    {
        var (id, at) = (Submit(number, "").Notice.Id, At.AddDays(number));
        _ = number % 4 > 0 ? await store.PublishAsync(Submit(number, "更正。") with { At = at, Note = "更正" }, default) : null;
        _ = number % 4 > 1 ? await store.WithdrawAsync(id, new("有误", at), "乙", null, default) : null;
        _ = number % 4 > 2 ? await store.TakeBackAsync(id, at.AddMinutes(1), "丙", TimeSpan.FromDays(1), default) : null;
    }

    private static Submission Submit(int number, string words)
    {
        var notice = DamagedStore.Notice($"生成/{number}", $"第{number}则，{words}");
        var metadata = notice.Metadata with { Catalog = $"栏目{number % 7}", Publisher = $"機構{number % 11}" };
        return new(notice with { Title = $"关于第{number}件事的通知", Metadata = metadata }, At, "甲");
    }

    private static async Task<Told> TellAsync(string folder, string[] settings)
    {
        await using var app = await ServiceFixture.StartAsync(folder, ["--urls=http://127.0.0.1:0", "--Seeds:Path=", .. settings]);
        using var client = ServiceFixture.Client(app.Urls.Single());
        var (store, now) = (app.Services.GetRequiredService<INoticeStore>(), app.Services.GetRequiredService<CurrentRenderVersion>().Now);
        var versions = await store.ListVersionsAsync(null, default);
        List<string> validators =
        [
            .. versions.SelectMany(version => Rendition.All.Select(one => $"{version.Id} {NoticeResponses.VersionOf(version, one, now)}")),
        ];
        var answers = new List<string>();
        foreach (var address in Addresses(versions))
        {
            using var response = await client.GetAsync(address, TestContext.Current.CancellationToken);
            var bytes = await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
            answers.Add($"{(int)response.StatusCode} {address} {response.Headers.ETag} {Convert.ToHexString(SHA256.HashData(bytes))}");
        }

        return new(
            await store.DigestAsync(default), Hash(validators), validators.Count, Hash(answers), answers.Count,
            await HistoryAsync(app, versions));
    }

    // Each kind of address, and every thirtieth notice in its renditions.
    private static IEnumerable<string> Addresses(IReadOnlyList<ContentVersion> versions) =>
        ((string[])
        [
            "/", "/elder/", "/api/notices", "/api/notices?limit=50", "/api/notices?catalog=栏目3", "/api/notices?publisher=机构3",
            "/api/notices?catalog=欄目3&publisher=机构3", "/api/notices?from=2024-01-01", "/sitemap", "/sitemap.xml", "/feeds/notices.atom", "/feeds/notices.json",
        ]).Concat(versions.Where((_, number) => number % 30 == 0).SelectMany(version =>
        {
            var address = $"/api/notices/{Uri.EscapeDataString(version.Id.Value)}";
            return Rendition.All.Select(one => address + one.Query).Append(address + "/revisions").Append(address + "/views");
        }));

    private static async Task<string> HistoryAsync(WebApplication app, IReadOnlyList<ContentVersion> versions)
    {
        var (store, lines) = (app.Services.GetRequiredService<INoticeStore>(), new List<string>());
        foreach (var version in versions)
        {
            lines.Add(version.ToString());
            lines.AddRange((await store.ListRevisionsAsync(version.Id, default)).Select(one => one.ToString()));
        }

        lines.AddRange((await app.Services.GetRequiredService<IViewStore>().ListAsync(default)).Select(one => one.ToString()));
        lines.AddRange((await store.ListFilesAsync(true, default)).Select(one => one.Address));
        return Hash(lines);
    }

    private static string Hash(IEnumerable<string> lines) =>
        Convert.ToHexString(SHA256.HashData(lines.SelectMany(System.Text.Encoding.UTF8.GetBytes).ToArray()));

    private string Export(string name) => $"{_folder.Path}/{name}.jsonl";

    private string Data(string name) => $"Data Source={_folder.Path}/{name}/notices.db";

    private string[] Embedded(string name) => ["--Store:Provider=sqlite", "--Store:ConnectionString=" + Data(name)];

    private sealed record Told(string Digest, string ValidatorsHash, int Validators, string AnswersHash, int Answers, string History);
}
