using System.Diagnostics;
using AccessibleContent.Api.Store;
using AccessibleContent.Api.Store.Sql;
using AccessibleContent.Model;
using AccessibleContent.Parts.Postgres;
using AccessibleContent.Tests.OpenData;
using Microsoft.Extensions.DependencyInjection;

namespace AccessibleContent.Tests.Store.Postgres;

/// <summary>A node that reads a standby is never taken back in time, and never harmed by one that fails.</summary>
[OneStore("Only a server has a standby.")]
public sealed class PostgresStandbyReadTests : IAsyncLifetime
{
    private const string IsStandby = "SELECT CASE WHEN pg_is_in_recovery() THEN 1 ELSE 0 END";

    private readonly List<ServiceProvider> _nodes = [];
    private PostgresServer _primary = null!;
    private PostgresServer _standby = null!;

    public async ValueTask InitializeAsync()
    {
        Assert.SkipUnless(PostgresPrograms.IsInstalled, PostgresPrograms.Missing);
        _primary = await PostgresServer.StartAsync("fsync = off");
        await Node("primary").GetRequiredService<INoticeStore>().PrepareAsync(default);
        _standby = await _primary.StandbyAsync();
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var node in _nodes)
        {
            await node.DisposeAsync();
        }

        await (_standby?.DisposeAsync() ?? ValueTask.CompletedTask);
        await (_primary?.DisposeAsync() ?? ValueTask.CompletedTask);
    }

    [Fact]
    public async Task What_came_from_the_primary_is_never_followed_by_a_standby_that_has_it_not()
    {
        var (editor, node) = (Node("primary"), Node("standby"));
        var (database, reader) = (node.GetRequiredService<ISqlDatabase>(), node.GetRequiredService<INoticeStore>());
        await PublishAsync(editor, "a/1");
        await Eventually.TrueAsync(async () => await reader.FindVersionAsync(Id("a/1"), default) is not null);
        Assert.Equal(1, await database.ReadAsync(connection => connection.Number(IsStandby), default));
        await _standby.ExecuteAsync("SELECT pg_wal_replay_pause()");
        await PublishAsync(node, "b/1");
        await PublishAsync(editor, "c/1");
        Assert.NotNull(await reader.FindVersionAsync(Id("c/1"), default));
        Assert.Equal(StandbyState.Behind, node.GetRequiredService<StoreReachability>().Standby);
        Assert.Equal(await NumberAsync(editor), node.GetRequiredService<Api.Store.Postgres.PostgresDatabase>().Seen);
        Assert.NotNull(await reader.FindDocumentAsync(Id("c/1"), 1, default));
        await _standby.ExecuteAsync("SELECT pg_wal_replay_resume()");
        await Eventually.TrueAsync(async () => await database.ReadAsync(connection => connection.Number(IsStandby), default) == 1);
        Assert.NotNull(await reader.FindDocumentAsync(Id("c/1"), 1, default));
    }

    [Fact]
    public async Task A_standby_that_stands_still_costs_readers_a_moment_once_and_the_watch_nothing()
    {
        var node = Node("standby");
        var reader = node.GetRequiredService<INoticeStore>();
        await reader.PrepareAsync(default);
        await PublishAsync(node, "a/1");
        await Eventually.TrueAsync(async () =>
            await node.GetRequiredService<ISqlDatabase>().ReadAsync(connection => connection.Number(IsStandby), default) == 1);
        await _standby.PauseAsync();
        try
        {
            var start = Stopwatch.GetTimestamp();
            var reads = Enumerable.Range(0, 40).Select(_ => reader.FindVersionAsync(Id("a/1"), default).AsTask()).ToList();
            Assert.All(await Task.WhenAll(reads), Assert.NotNull);
            Assert.InRange(Stopwatch.GetElapsedTime(start), TimeSpan.Zero, TimeSpan.FromSeconds(6));
            Assert.NotNull(await reader.StateAsync(default));
            var reachability = node.GetRequiredService<StoreReachability>();
            Assert.Equal((StoreTrouble.None, StandbyState.Unreachable), (reachability.Trouble, reachability.Standby));
        }
        finally
        {
            await _standby.ContinueAsync();
        }
    }

    [Fact]
    public async Task What_lasts_long_is_read_from_the_primary()
    {
        await using var connection = await Node("standby").GetRequiredService<ISqlDatabase>().OpenAsync(default);
        Assert.Equal(0, connection.Number(IsStandby));
    }

    private static NoticeId Id(string index) => NoticeId.From(index)!.Value;

    private static async Task<long> NumberAsync(ServiceProvider node) =>
        (await node.GetRequiredService<INoticeStore>().StateAsync(default)).Number;

    private static async Task PublishAsync(ServiceProvider node, string index)
    {
        var notice = OpenDataService.Notice(index);
        await node.GetRequiredService<INoticeStore>().PublishAsync(new Submission(notice, notice.PublicationMoment, "test"), default);
    }

    private ServiceProvider Node(string read)
    {
        var hosts = _standby is null ? $"127.0.0.1:{_primary.Port}" : $"127.0.0.1:{_primary.Port},127.0.0.1:{_standby.Port}";
        var node = OtherProcess.Services(
            "",
            [
                new("Store:Provider", StoreOptions.PostgreSql), new("Store:Read", read),
                new("Store:ConnectionString", $"Host={hosts};Database=postgres;Username=postgres"),
            ]);
        _nodes.Add(node);
        return node;
    }
}
