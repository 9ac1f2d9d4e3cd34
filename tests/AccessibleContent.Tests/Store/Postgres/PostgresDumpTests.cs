using AccessibleContent.Api.Store;
using AccessibleContent.Model;
using AccessibleContent.Parts.Postgres;
using Microsoft.Extensions.DependencyInjection;

namespace AccessibleContent.Tests.Store.Postgres;

/// <summary>A dump restored elsewhere is the same store, and goes on where it stood.</summary>
[OneStore("The embedded store is copied as a file.")]
public sealed class PostgresDumpTests
{
    [Fact]
    public async Task A_restored_dump_has_the_digest_the_numbers_and_the_log_and_goes_on_after_them()
    {
        await using var store = await ServerStore.MakeAsync();
        var before = await FilledAsync(store);
        var (server, name) = (store.Database.Server, store.Database.Name + "_restored");
        await server.CreateDatabaseAsync(name);
        await server.RestoreAsync(await server.DumpAsync(store.Database.Name), name);
        await using var restored = ServerStore.Of(new(server, name));
        var after = await restored.NoticesAsync();
        Assert.Equal(await before.StateAsync(default), await after.StateAsync(default));
        Assert.Equal(await before.ListVersionsAsync(null, default), await after.ListVersionsAsync(null, default));
        Assert.Equal(await ChangesAsync(store), await ChangesAsync(restored));
        Assert.Equal(await before.ListScheduledAsync(default), await after.ListScheduledAsync(default));
        var written = DamagedStore.Notice("a/2", "又更正。");
        await after.PublishAsync(written, DateTimeOffset.UnixEpoch.AddYears(60), "甲", default);
        Assert.Equal((await before.StateAsync(default)).Number + 1, (await after.StateAsync(default)).Number);
        Assert.Equal(written.Id.Value, (await ChangesAsync(restored))[^1].Split(' ')[1]);
    }

    private static async Task<INoticeStore> FilledAsync(ServerStore store)
    {
        var (notices, at) = (await store.NoticesAsync(), DateTimeOffset.UnixEpoch.AddYears(56));
        for (var number = 0; number < 20; number++)
        {
            await notices.PublishAsync(DamagedStore.Notice($"a/{number}"), at, "甲", default);
        }

        var id = NoticeId.From("a-3")!.Value;
        await notices.PublishAsync(new Submission(DamagedStore.Notice("a/3", "更正。"), at, "乙") { Note = "更正" }, default);
        await notices.WithdrawAsync(id, new("有误", at), "乙", null, default);
        await notices.WithdrawAsync(NoticeId.From("a-4")!.Value, new("有误", at), "乙", null, default);
        await notices.TakeBackAsync(id, at, "乙", TimeSpan.FromDays(1), default);
        var later = new Submission(DamagedStore.Notice("a/5", "以后。"), at, "乙") { PublishAt = at.AddYears(900) };
        await notices.PublishAsync(later, default);
        return notices;
    }

    private static async Task<IReadOnlyList<string>> ChangesAsync(ServerStore store) =>
    [
        .. (await store.Node().GetRequiredService<IChangeLog>().ListAsync(0, 1_000, default))
            .Select(one => $"{one.Number} {one.Version.Id} {one.Version.Content}"),
    ];
}
