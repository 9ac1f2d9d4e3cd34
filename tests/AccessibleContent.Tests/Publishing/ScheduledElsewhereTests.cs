namespace AccessibleContent.Tests.Publishing;

/// <summary>What one node schedules, the others on the same store know soon, and publish without it.</summary>
[Trait(TestStore.Trait, TestStore.Every)]
public sealed class ScheduledElsewhereTests : IDisposable
{
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(6);

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task What_another_node_schedules_limits_caches_at_once_and_is_published_on_time_without_it()
    {
        await using var two = await ServiceWithKeys.StartAsync(_folder.Path);
        var at = DateTimeOffset.FromUnixTimeSeconds((two.Clock.GetUtcNow() + Soon).ToUnixTimeSeconds());
        await using (var one = await ServiceWithKeys.StartAsync(_folder.Path))
        {
            Assert.Equal(200, (await one.PutAsync(ServiceWithKeys.Full, "a-1", query: $"?publishAt={at:yyyy-MM-ddTHH:mm:ss}Z")).Status);
        }

        await Eventually.TrueAsync(async () => await MaxAgeAsync(two) <= Soon);
        await Eventually.TrueAsync(async () => (await two.SendAsync(null, "GET", "/api/notices/a-1")).Status == 200);
        Assert.InRange(two.Clock.GetUtcNow() - at, TimeSpan.Zero, TimeSpan.FromSeconds(10));
        await Eventually.TrueAsync(async () => await MaxAgeAsync(two) > Soon);
    }

    [Fact]
    public async Task What_another_node_takes_back_limits_caches_no_more()
    {
        await using var two = await ServiceWithKeys.StartAsync(_folder.Path);
        await using var one = await ServiceWithKeys.StartAsync(_folder.Path);
        var at = (two.Clock.GetUtcNow() + TimeSpan.FromSeconds(40)).ToString("yyyy-MM-ddTHH:mm:ssZ");
        Assert.Equal(200, (await one.PutAsync(ServiceWithKeys.Full, "a-1", query: $"?publishAt={at}")).Status);
        await Eventually.TrueAsync(async () => await MaxAgeAsync(two) < TimeSpan.FromSeconds(50));
        Assert.Equal(204, (await one.SendAsync(ServiceWithKeys.Full, "DELETE", "/api/notices/a-1/scheduled")).Status);
        await Eventually.TrueAsync(async () => await MaxAgeAsync(two) > TimeSpan.FromSeconds(50));
    }

    private static async Task<TimeSpan?> MaxAgeAsync(ServiceWithKeys service)
    {
        using var response = await service.Client.GetAsync(new Uri("/api/notices", UriKind.Relative));
        return response.Headers.CacheControl!.MaxAge;
    }
}
