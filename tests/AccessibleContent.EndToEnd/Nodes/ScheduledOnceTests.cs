using System.Globalization;
using System.Text;
using AccessibleContent.Parts.Postgres;

namespace AccessibleContent.EndToEnd.Nodes;

/// <summary>What is scheduled is published at its moment by one of the nodes, and by no second one.</summary>
[Collection<DrillTests>]
public sealed class ScheduledOnceTests(ITestOutputHelper output)
{
    private const int Notices = 30;

    [Fact]
    public async Task Three_nodes_publish_each_scheduled_notice_exactly_once_though_one_is_killed()
    {
        await using var drill = await Drill.StartAsync(isPooled: true);
        var first = TimeProvider.System.GetUtcNow().AddSeconds(6);
        for (var number = 0; number < Notices; number++)
        {
            await ScheduleAsync(drill.Site.Nodes[number % 3].Client, number, Moment(first, number));
        }

        var left = Moment(first, 0) - TimeProvider.System.GetUtcNow();
        Assert.True(left > TimeSpan.Zero, "The scheduling took too long.");
        var seeing = SeeAsync(drill.Primary);
        await Task.Delay(left + TimeSpan.FromMilliseconds(1200));
        await drill.DoAsync("node 0", drill.Site.Nodes[0].KillAsync);
        var seen = await seeing;
        await Task.Delay(1_500);
        Assert.Equal((long)Notices, await drill.Primary.ExecuteAsync("SELECT count(*) FROM revisions", "notices"));
        Assert.Equal(0L, await drill.Primary.ExecuteAsync("SELECT count(*) FROM scheduled", "notices"));
        var late = seen.Select(one => one.Value - Moment(first, Number(one.Key))).ToList();
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{late.Min().TotalMilliseconds:0} to {late.Max().TotalMilliseconds:0} ms after their moments"));
        Assert.True(late.Max() <= TimeSpan.FromSeconds(1), $"One was published {late.Max()} late.");
        Assert.True(late.Min() >= TimeSpan.Zero, $"One was published {late.Min()} early.");
    }

    // When each is first seen in the store.
    private static async Task<Dictionary<string, DateTimeOffset>> SeeAsync(PostgresServer server)
    {
        var seen = new Dictionary<string, DateTimeOffset>(StringComparer.Ordinal);
        while (seen.Count < Notices)
        {
            var ids = await server.ExecuteAsync("SELECT coalesce(string_agg(id, ','), '') FROM notices", "notices");
            var now = TimeProvider.System.GetUtcNow();
            foreach (var id in ((string)ids!).Split(',', StringSplitOptions.RemoveEmptyEntries))
            {
                seen.TryAdd(id, now);
            }

            await Task.Delay(20);
        }

        return seen;
    }

    // Ten moments, with three notices each.
    private static DateTimeOffset Moment(DateTimeOffset first, int number) =>
        DateTimeOffset.FromUnixTimeSeconds(first.ToUnixTimeSeconds()).AddMilliseconds(250 * (number / 3));

    private static int Number(string id) => int.Parse(id["s-".Length..], CultureInfo.InvariantCulture);

    private static async Task ScheduleAsync(HttpClient client, int number, DateTimeOffset moment)
    {
        var at = Uri.EscapeDataString(moment.ToString("yyyy-MM-dd'T'HH:mm:ss.fffK", CultureInfo.InvariantCulture));
        using var request = new HttpRequestMessage(HttpMethod.Put, $"/api/notices/s-{number}?publishAt={at}")
        {
            Content = new StringContent(
                $"---\ntitle: 公告 {number}\nindexNumber: s/{number}\npublishedOn: 2024-07-19\n---\n\n定时发布的内容。\n",
                Encoding.UTF8,
                "text/markdown"),
        };
        request.Headers.Authorization = new("Bearer", NodesUnderTest.Key);
        using var response = await client.SendAsync(request);
        Assert.True(response.IsSuccessStatusCode, await response.Content.ReadAsStringAsync());
    }
}
