using System.Net;
using AccessibleContent.Api.Http.Keys;
using AccessibleContent.Api.Http.Log;
using AccessibleContent.Api.Http.Requests;
using AccessibleContent.Api.Publishing;
using AccessibleContent.Model;
using Microsoft.Extensions.Logging;

namespace AccessibleContent.Tests.Http.Keys;

/// <summary>Refused keys are counted, logged and slowed down by client; nobody is locked out by another client.</summary>
public sealed class RefusedKeysTests : IDisposable
{
    private const string Guesser = "203.0.113.7";
    private static int _last;
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Who_guesses_is_told_to_wait_longer_and_longer_and_others_notice_nothing()
    {
        await using var service = await ServiceWithKeys.StartAsync(_folder.Path);
        for (var i = 0; i < GuessThrottle.Free; i++)
        {
            Assert.Equal(HttpStatusCode.Unauthorized, (await GuessAsync(service, $"guess-{i}", Guesser)).Status);
        }

        var waits = new List<int>();
        for (var i = 0; i < 9; i++)
        {
            var (status, wait) = await GuessAsync(service, "again", Guesser);
            Assert.Equal(HttpStatusCode.TooManyRequests, status);
            waits.Add(wait!.Value);
            service.Clock.By += TimeSpan.FromSeconds(wait.Value);
            Assert.Equal(HttpStatusCode.Unauthorized, (await GuessAsync(service, "again", Guesser)).Status);
        }

        Assert.Equal([1, 2, 4, 8, 16, 32, 60, 60, 60], waits);

        // A valid key waits as well where it has never come from there, receives that reason, and works everywhere else.
        Assert.Equal(HttpStatusCode.TooManyRequests, (await GuessAsync(service, ServiceWithKeys.Full, Guesser)).Status);
        Assert.Equal(HttpStatusCode.Created, (await GuessAsync(service, ServiceWithKeys.Full, "203.0.113.8")).Status);
        service.Clock.By += TimeSpan.FromSeconds(60);
        Assert.Equal(HttpStatusCode.OK, (await GuessAsync(service, ServiceWithKeys.Full, Guesser)).Status);
    }

    [Fact]
    public async Task A_key_that_has_worked_behind_an_address_works_on_whoever_guesses_behind_it()
    {
        await using var service = await ServiceWithKeys.StartAsync(_folder.Path);
        Assert.Equal(HttpStatusCode.Created, (await GuessAsync(service, ServiceWithKeys.Full, Guesser)).Status);
        for (var i = 0; i < 2 * GuessThrottle.Free; i++)
        {
            await GuessAsync(service, $"guess-{i}", Guesser);
        }

        Assert.Equal(HttpStatusCode.TooManyRequests, (await GuessAsync(service, "guess", Guesser)).Status);
        Assert.Equal(HttpStatusCode.OK, (await GuessAsync(service, ServiceWithKeys.Full, Guesser)).Status);
        Assert.Equal(HttpStatusCode.TooManyRequests, (await GuessAsync(service, "guess", Guesser)).Status);
    }

    [Fact]
    public async Task A_client_of_IPv6_is_its_64_and_many_at_once_get_no_more_guesses_than_one()
    {
        await using var service = await ServiceWithKeys.StartAsync(_folder.Path);
        var responses = await Task.WhenAll(Enumerable.Range(0, 100).Select(i => GuessAsync(service, $"guess-{i}", $"2001:db8:1:2::{i:x}")));
        Assert.Equal(GuessThrottle.Free, responses.Count(one => one.Status == HttpStatusCode.Unauthorized));
        Assert.Equal(100 - GuessThrottle.Free, responses.Count(one => one is { Status: HttpStatusCode.TooManyRequests, Wait: 1 }));
        Assert.Equal(HttpStatusCode.Unauthorized, (await GuessAsync(service, "guess", "2001:db8:1:3::1")).Status);
    }

    [Fact]
    public async Task Refusals_are_counted_by_reason_and_logged_with_the_client_and_without_the_key()
    {
        await using var service = await ServiceWithKeys.StartAsync(
            _folder.Path,
            [
                .. ServiceWithKeys.Key(1, "reader", "a-key-that-only-reads", "Scopes", "read"),
                .. ServiceWithKeys.Key(2, "column", "a-key-of-one-column", "Catalogs", "甲"),
            ]);
        await service.PutAsync(null, "a-1");
        await service.PutAsync("a-key-that-only-reads", "a-1");
        await service.PutAsync("a-key-of-one-column", "a-1", catalog: "乙");
        for (var i = 0; i <= GuessThrottle.Free + 1; i++)
        {
            await GuessAsync(service, "s3cret-guess", Guesser);
        }

        var figures = PrometheusText
            .Parse(await service.ReadAsync(MetricsEndpoint.Path))
            .Rows.Where(row => row.Name == "accessible_content_refused_keys_total")
            .ToDictionary(row => row.Labels["reason"], row => row.Value);
        Assert.Equal(
            new() { ["missing"] = 1, ["scope"] = 1, ["realm"] = 1, ["unknown"] = GuessThrottle.Free, ["slowed"] = 2 },
            figures);
        var lines = service.Log.Of(typeof(RefusedKeys).FullName!).ToList();
        Assert.Equal(
            GuessThrottle.Free,
            lines.Count(line =>
                line is (LogLevel.Warning, var message) && message == "203.0.113.0/24 PUT /api/notices/{id}: the key is unknown"));
        Assert.Equal(
            2,
            lines.Count(line => line.Level == LogLevel.Warning && line.Message.Contains("has no permission for", StringComparison.Ordinal))
        );
        Assert.DoesNotContain(
            lines,
            line => line.Message.Contains("s3cret", StringComparison.Ordinal) || line.Message.Contains(Guesser, StringComparison.Ordinal));
    }

    [Fact]
    public void Memory_is_bounded_however_many_addresses_guess_and_a_guess_is_forgotten()
    {
        var clock = new MovedTime();
        var brake = new GuessThrottle(clock);
        for (var i = 0; i < 3 * GuessThrottle.Most; i++)
        {
            Assert.Null(brake.Judge(new ClientNetwork(true, (ulong)i), null));
            Assert.Null(brake.Judge(new ClientNetwork(true, (ulong)i), "somebody"));
        }

        Assert.InRange(brake.Count, 1, GuessThrottle.Most);
        var one = new ClientNetwork(false, 1);
        for (var i = 0; i < GuessThrottle.Free; i++)
        {
            Assert.Null(brake.Judge(one, null));
        }

        Assert.Equal(1, brake.Judge(one, null));
        clock.By = TimeSpan.FromMinutes(16);
        Assert.Null(brake.Judge(one, null));
        Assert.Null(brake.Judge(one, null));
    }

    private static async Task<(HttpStatusCode Status, int? Wait)> GuessAsync(ServiceWithKeys service, string key, string client)
    {
        using var body = new StringContent(
            $"---\ntitle: 标题\nindexNumber: a-1\npublishedOn: 2024-07-19\n---\n\n{Interlocked.Increment(ref _last)}\n",
            null,
            "text/markdown");
        using var response = await ServiceFixture.SendAsync(
            service.Client, "/api/notices/a-1", "PUT", body, "Authorization",
            $"Bearer {key}",
            "X-Forwarded-For",
            client);
        return (response.StatusCode, (int?)response.Headers.RetryAfter?.Delta?.TotalSeconds);
    }
}
