using AccessibleContent.Api.Store;
using AccessibleContent.Parts.Postgres;
using AccessibleContent.Tests.OpenData;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace AccessibleContent.Tests.Store.Postgres;

/// <summary>What only the primary has is never acknowledged where a standby is asked to have it too.</summary>
[OneStore("Only a server has a standby.")]
public sealed class PostgresUnconfirmedTests
{
    [Fact]
    public async Task A_publication_that_no_standby_has_is_not_acknowledged_until_one_has()
    {
        Assert.SkipUnless(PostgresPrograms.IsInstalled, PostgresPrograms.Missing);
        await using var server = await PostgresServer.StartAsync("fsync = off");
        await using var services = new ServiceCollection()
            .AddLogging()
            .AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection(
            [
                new("Store:Provider", StoreOptions.PostgreSql), new("Store:ConnectionString", server.ConnectionString()),
            ]).Build())
            .AddStore()
            .BuildServiceProvider();
        var (store, notice) = (services.GetRequiredService<INoticeStore>(), OpenDataService.Notice("a/1"));
        await store.PrepareAsync(default);
        await server.ExecuteAsync("ALTER SYSTEM SET synchronous_standby_names = 'nobody'");
        await server.ExecuteAsync("SELECT pg_reload_conf()");
        Submission submission = new(notice, notice.PublicationMoment, "test");
        await Eventually.TrueAsync(async () => await IsRefusedAsync(() => store.PublishAsync(submission, default)));

        // The primary has it by now, and says so to nobody who asks again.
        Assert.True(await IsRefusedAsync(() => store.PublishAsync(submission, default)));
        await server.ExecuteAsync("ALTER SYSTEM SET synchronous_standby_names = ''");
        await server.ExecuteAsync("SELECT pg_reload_conf()");
        Assert.Equal(PublicationOutcome.Unchanged, (await store.PublishAsync(submission, default)).Outcome);
    }

    private static async Task<bool> IsRefusedAsync(Func<ValueTask<Publication>> publish)
    {
        try
        {
            await publish();
            return false;
        }
        catch (StoreUnavailableException)
        {
            return true;
        }
    }
}
