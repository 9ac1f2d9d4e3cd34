using AccessibleContent.Api.OpenData.Snapshots;
using AccessibleContent.Api.Store;
using Microsoft.Extensions.DependencyInjection;

namespace AccessibleContent.Tests.OpenData;

/// <summary>A withdrawal takes the snapshot away at once, by whatever process, until it is made again without the notice.</summary>
[Trait(TestStore.Trait, TestStore.Every)]
public sealed class WithdrawnFromSnapshotTests : IDisposable
{
    private static readonly string[] Files =
        ["/open-data/notices.csv", "/open-data/notices.csv?for=excel", "/open-data/notices.jsonl", "/open-data/datapackage.json"];

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_withdrawal_takes_it_away_at_once_and_it_comes_again_without_the_notice()
    {
        await using var service = await StartAsync();
        await service.WithdrawAsync(ServiceWithKeys.Full, "a-1");
        await GoneAsync(service);
        await service.SnapshotAsync(_ => true);
        Assert.Equal(["a-2"], await service.IdsAsync());
        foreach (var file in Files)
        {
            Assert.DoesNotContain("秘密", await service.ReadAsync(file), StringComparison.Ordinal);
        }

        Assert.DoesNotContain(
            Directory.GetFiles(OpenDataService.Path(service), "*", SearchOption.AllDirectories),
            file => File.ReadAllText(file).Contains("秘密", StringComparison.Ordinal));
    }

    [Fact]
    public async Task So_does_that_of_another_process()
    {
        await using var service = await StartAsync();
        await OpenDataService.WithdrawElsewhereAsync(_folder.Path, "a-1");
        await GoneAsync(service);
        await service.SnapshotAsync(_ => true);
        Assert.Equal(["a-2"], await service.IdsAsync());
    }

    [Fact]
    public async Task So_does_one_while_the_service_was_down()
    {
        await (await StartAsync()).DisposeAsync();
        await OpenDataService.WithdrawElsewhereAsync(_folder.Path, "a-1");
        await using var service = await OpenDataService.StartAsync(_folder.Path);
        Assert.Equal(["a-2"], await service.IdsAsync());
    }

    [Fact]
    public async Task One_in_a_store_that_was_put_back_from_a_backup_is_found_though_the_numbers_mean_other_changes()
    {
        await (await StartAsync()).DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        foreach (var file in Directory.GetFiles(_folder.Path, "notices.db*"))
        {
            File.Delete(file);
        }

        await OpenDataService.FillAsync(_folder.Path, OpenDataService.Notice("a/1"));
        await OpenDataService.WithdrawElsewhereAsync(_folder.Path, "a-1");
        await OpenDataService.FillAsync(_folder.Path, Enumerable.Range(3, 9).Select(i => OpenDataService.Notice($"a/{i}")));
        await using var service = await OpenDataService.StartAsync(_folder.Path);
        Assert.DoesNotContain("a-1", await service.IdsAsync());
    }

    [Fact]
    public async Task A_notice_that_is_not_in_it_takes_nothing_away()
    {
        await using var service = await StartAsync();
        await service.PutAsync(ServiceWithKeys.Full, "b-1");
        await service.WithdrawAsync(ServiceWithKeys.Full, "b-1");
        Assert.All(Files, file => Assert.Equal(200, service.SendAsync(null, "GET", file).Result.Status));
    }

    [Fact]
    public async Task A_correction_waits_for_the_next_one()
    {
        await using var service = await StartAsync();
        await service.PutAsync(ServiceWithKeys.Full, "a-2", "更正后的正文。");
        Assert.Equal(200, (await service.SendAsync(null, "GET", "/open-data/notices.csv")).Status);
        Assert.Contains("以后的更正要到下一次生成文件时才写入", await service.ReadAsync("/open-data"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_that_is_being_written_is_not_published_with_a_notice_that_is_withdrawn_meanwhile()
    {
        await using var service = await StartAsync();
        var (current, notices) = (
            service.Services.GetRequiredService<CurrentSnapshot>(), service.Services.GetRequiredService<IPublishedNotices>());
        using var part = new TemporaryFolder();
        await using (var ids = File.Create(Path.Combine(part.Path, HeldIds.Name)))
        {
            await using var moment = await notices.BeginAsync(default);
            await service.WithdrawAsync(ServiceWithKeys.Full, "a-1");
            var read = moment.Read().OfType<StoredDocument>().ToList();
            Assert.Equal(2, read.Count);
            read.ForEach(document => HeldIds.Add(ids, document.Id));
            await ids.FlushAsync(TestContext.Current.CancellationToken);
            Assert.True(await current.IsOutdatedAsync(part.Path, moment.Number, default));
        }
    }

    private async Task<ServiceWithKeys> StartAsync()
    {
        await OpenDataService.FillAsync(_folder.Path, OpenDataService.Notice("a/1", "秘密。"), OpenDataService.Notice("a/2"));
        return await OpenDataService.StartAsync(_folder.Path);
    }

    // Made again within half a second at the earliest.
    private static async Task GoneAsync(ServiceWithKeys service)
    {
        using var response = await service.Client.GetAsync("/open-data/notices.csv");
        var body = await response.Content.ReadAsStringAsync();
        Assert.DoesNotContain("秘密", body, StringComparison.Ordinal);
        if ((int)response.StatusCode != 200)
        {
            Assert.Equal(503, (int)response.StatusCode);
            Assert.Equal("10", response.Headers.RetryAfter!.ToString());
            Assert.Contains("snapshot-pending", body, StringComparison.Ordinal);
        }
    }
}
