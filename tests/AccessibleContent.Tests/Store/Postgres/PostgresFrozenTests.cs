using System.Net;
using AccessibleContent.Api.Store;
using AccessibleContent.Parts.Postgres;
using AccessibleContent.Tests.OpenData;
using Microsoft.Extensions.DependencyInjection;

namespace AccessibleContent.Tests.Store.Postgres;

/// <summary>A server that stands still refuses nothing and answers nothing: the search file does in its place.</summary>
[OneStore("Only a server stands still by itself.")]
public sealed class PostgresFrozenTests
{
    private const int Notices = 60;

    [Fact]
    public async Task What_was_never_read_is_served_while_the_server_stands_still()
    {
        Assert.SkipUnless(PostgresPrograms.IsInstalled, PostgresPrograms.Missing);
        using var folder = new TemporaryFolder();
        await using var server = await PostgresServer.StartAsync("fsync = off");
        await using var service = await ServiceWithKeys.StartAsync(
            folder.Path,
            $"--Store:Provider={StoreOptions.PostgreSql}", $"--Store:ConnectionString={server.ConnectionString()}",
            $"--Store:Folder={folder.Path}/node");
        var store = service.Services.GetRequiredService<INoticeStore>();
        foreach (var number in Enumerable.Range(0, Notices))
        {
            var notice = OpenDataService.Notice($"a/{number}");
            await store.PublishAsync(new Submission(notice, notice.PublicationMoment, "test"), default);
        }

        var last = $"/api/notices/a-{Notices - 1}/plain";
        await Eventually.TrueAsync(async () => (await StatusAsync(service, last)) == HttpStatusCode.OK);
        var digest = await store.DigestAsync(default);
        await Eventually.TrueAsync(async () =>
            await service.Services.GetRequiredService<IIndexedState>().DigestAsync(default) == digest);
        await server.PauseAsync();
        try
        {
            var all = Enumerable.Range(0, Notices - 1).Select(number => StatusAsync(service, $"/api/notices/a-{number}/plain"));
            Assert.All(await Task.WhenAll(all), status => Assert.Equal(HttpStatusCode.OK, status));
            Assert.Equal(HttpStatusCode.OK, await StatusAsync(service, "/api/notices?limit=7"));
        }
        finally
        {
            await server.ContinueAsync();
        }

        await Eventually.TrueAsync(async () => await StatusAsync(service, "/health/ready") == HttpStatusCode.OK);
    }

    private static async Task<HttpStatusCode> StatusAsync(ServiceWithKeys service, string path)
    {
        using var response = await service.Client.GetAsync(new Uri(path, UriKind.Relative));
        return response.StatusCode;
    }
}
