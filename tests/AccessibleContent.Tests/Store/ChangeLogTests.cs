using AccessibleContent.Api.Store;
using Microsoft.Extensions.DependencyInjection;

namespace AccessibleContent.Tests.Store;

/// <summary>The log of changes has each notice once, at its newest change, in the order of the commits.</summary>
[Trait(TestStore.Trait, TestStore.Every)]
public sealed class ChangeLogTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Each_kind_of_change_has_a_number_above_all_before_it()
    {
        await using var service = await ServiceWithKeys.StartAsync(_folder.Path);
        await service.PutAsync(ServiceWithKeys.Full, "a-1", "第一版。");
        await service.PutAsync(ServiceWithKeys.Full, "b-2", "另一则。");
        Assert.Equal([("a-1", 1, false), ("b-2", 1, false)], await TellAsync(service));

        await service.PutAsync(ServiceWithKeys.Full, "a-1", "第二版。");
        Assert.Equal([("b-2", 1, false), ("a-1", 2, false)], await TellAsync(service));

        await service.WithdrawAsync(ServiceWithKeys.Full, "b-2");
        Assert.Equal([("a-1", 2, false), ("b-2", 2, true)], await TellAsync(service));

        await service.WithdrawAsync(ServiceWithKeys.Full, "a-1");
        await service.TakeBackAsync(ServiceWithKeys.Full, "b-2");
        Assert.Equal([("a-1", 3, true), ("b-2", 3, false)], await TellAsync(service));
        var log = service.Services.GetRequiredService<IChangeLog>();
        Assert.Equal([5L, 6L], (await log.ListAsync(0, 10, default)).Select(change => change.Number));
        Assert.Equal(6, await log.LastAsync(default));
    }

    [Fact]
    public async Task What_waits_has_a_number_once_it_is_published()
    {
        await using var service = await ServiceWithKeys.StartAsync(_folder.Path);
        var at = Uri.EscapeDataString(service.Clock.GetUtcNow().AddHours(1).ToString("O"));
        Assert.Equal(200, (await service.PutAsync(ServiceWithKeys.Full, "a-1", query: $"?publishAt={at}")).Status);
        Assert.Empty(await TellAsync(service));
        service.Clock.By += TimeSpan.FromHours(2);
        await Eventually.TrueAsync(async () => await TellAsync(service) is [("a-1", 1, false)]);
    }

    [Fact]
    public async Task The_same_content_again_and_a_refused_write_are_no_changes()
    {
        await using var service = await ServiceWithKeys.StartAsync(_folder.Path);
        var log = service.Services.GetRequiredService<IChangeLog>();
        await service.PutAsync(ServiceWithKeys.Full, "a-1");
        await service.PutAsync(ServiceWithKeys.Full, "a-1");
        await service.SendAsync(ServiceWithKeys.Full, "PUT", "/api/notices/a-1", new StringContent("？"));
        await service.SendAsync(null, "DELETE", "/api/notices/a-1");
        Assert.Equal(1, await log.LastAsync(default));
    }

    [Fact(SkipUnless = nameof(TestStore.IsEmbedded), SkipType = typeof(TestStore), Skip = "No server's store is from before the log.")]
    public async Task A_store_from_before_the_log_tells_of_all_its_notices()
    {
        await using (var service = await ServiceWithKeys.StartAsync(_folder.Path))
        {
            await service.PutAsync(ServiceWithKeys.Full, "b-2");
            await service.PutAsync(ServiceWithKeys.Full, "a-1");
            await service.WithdrawAsync(ServiceWithKeys.Full, "b-2");
        }

        Assert.Equal(1, TestStore.Run(
            TestStore.Of(_folder.Path),
            "DROP TABLE changes; DELETE FROM SchemaVersions WHERE ScriptName LIKE '%-changes.sql'"));
        await using var later = await ServiceWithKeys.StartAsync(_folder.Path);
        Assert.Equal([("a-1", 1, false), ("b-2", 2, true)], await TellAsync(later));
    }

    [Fact(SkipUnless = nameof(TestStore.IsEmbedded), SkipType = typeof(TestStore), Skip = "PostgresDumpTests restores a server's.")]
    public async Task A_backup_keeps_the_numbers_and_goes_on_after_them()
    {
        using var restored = new TemporaryFolder();
        await using (var service = await ServiceWithKeys.StartAsync(_folder.Path))
        {
            await service.PutAsync(ServiceWithKeys.Full, "a-1", "第一版。");
            await service.PutAsync(ServiceWithKeys.Full, "b-2");
            await service.PutAsync(ServiceWithKeys.Full, "a-1", "第二版。");
            TestStore.Run(TestStore.Of(_folder.Path), $"VACUUM INTO '{restored.Path}/notices.db'");
        }

        await using var later = await ServiceWithKeys.StartAsync(restored.Path);
        var log = later.Services.GetRequiredService<IChangeLog>();
        Assert.Equal([2L, 3L], (await log.ListAsync(0, 10, default)).Select(change => change.Number));
        await later.WithdrawAsync(ServiceWithKeys.Full, "a-1");
        Assert.Equal([2L, 4L], (await log.ListAsync(0, 10, default)).Select(change => change.Number));
    }

    private static async Task<List<(string Id, int Revision, bool Withdrawn)>> TellAsync(ServiceWithKeys service) =>
    [
        .. (await service.Services.GetRequiredService<IChangeLog>().ListAsync(0, 10, default))
            .Select(change => (change.Version.Id.Value, change.Version.Revision, change.Version.Withdrawal is not null)),
    ];
}
