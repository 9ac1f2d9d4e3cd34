using System.Net;

namespace AccessibleContent.Tests.Http.Requests;

/// <summary>
/// Nobody can plant a response for another reader: first the poisoning request, then the clean one, whose response is byte for byte what it
/// was before, with nothing of the poison in it. Each case has a service of its own, so that the poison is the first to fill the cache.
/// </summary>
public sealed class PoisoningTests(ServiceFixture untouched) : IClassFixture<ServiceFixture>
{
    private const string Id = ServiceFixture.SeedId;
    private const string Mark = "p0is0n";

    private static readonly string[] Clean =
        ["/api/notices/" + Id, $"/api/notices/{Id}/plain", "/api/notices", "/", "/notices/" + Id, "/elder/notices/" + Id];

    [Theory]
    [MemberData(nameof(Poisons.All), MemberType = typeof(Poisons))]
    public async Task A_request_leaves_no_trace_in_the_answers_of_others(string what, string line, string fields)
    {
        var right = await RightAsync();
        await using var poisoned = await ChaosFixture.StartAsync();
        foreach (var path in Clean)
        {
            var request = line.Replace("{p}", path, StringComparison.Ordinal)
                .Replace("{P}", path.ToUpperInvariant(), StringComparison.Ordinal)
                .Replace("{long}", new string('p', 8_000), StringComparison.Ordinal);
            var host = fields.StartsWith("Host:", StringComparison.Ordinal) ? "" : "Host: localhost\r\n";
            var separator = fields.Contains("\r\n\r\n", StringComparison.Ordinal) ? "" : "\r\n\r\n";
            await PoisonAsync(poisoned, what, $"{request} HTTP/1.1\r\n{host}Connection: close\r\n{fields}{separator}", right);
        }
    }

    [Theory]
    [MemberData(nameof(Spellings.All), MemberType = typeof(Spellings))]
    public async Task Another_spelling_of_an_address_is_refused_or_leaves_no_trace(string what, string target, bool refused)
    {
        var right = await RightAsync();
        await using var poisoned = await ChaosFixture.StartAsync();
        foreach (var path in Clean)
        {
            var written = Spellings.Of(target, path, "localhost");
            var response = await PoisonAsync(
                poisoned, what,
                $"GET {written} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
                right);

            // A target without a path is 405 before any code of ours sees it.
            Assert.True(
                (refused || written.Split('?')[0].Contains("%2F", StringComparison.Ordinal))
                    == (
                        response.StartsWith("HTTP/1.1 400 ", StringComparison.Ordinal)
                        || response.StartsWith("HTTP/1.1 405 ", StringComparison.Ordinal)),
                $"{what} at {path}: {response.Split('\r')[0]}");
        }
    }

    private static async Task<string> PoisonAsync(
        ChaosFixture poisoned,
        string what,
        string request,
        Dictionary<string, (string Fields, byte[] Body)> right)
    {
        var response = await LimitsTests.RawAsync(poisoned.Client.BaseAddress!, request);

        // An only-if-cached request learns in this way that the cache has nothing (RFC 9111, 5.2.1.7).
        Assert.True(
            !response.StartsWith("HTTP/1.1 5", StringComparison.Ordinal) || response.StartsWith("HTTP/1.1 504", StringComparison.Ordinal),
            $"{what}: {response}");
        foreach (var clean in Clean)
        {
            using var seen = await poisoned.SendAsync(clean);
            Assert.Equal(HttpStatusCode.OK, seen.StatusCode);
            Assert.Equal(right[clean].Fields, Fields(seen));
            Assert.Equal(right[clean].Body, await seen.Content.ReadAsByteArrayAsync());
            Assert.DoesNotContain(Mark, Fields(seen), StringComparison.OrdinalIgnoreCase);
        }

        return response;
    }

    private async Task<Dictionary<string, (string Fields, byte[] Body)>> RightAsync()
    {
        var right = new Dictionary<string, (string Fields, byte[] Body)>();
        foreach (var clean in Clean)
        {
            using var response = await untouched.SendAsync(clean);
            right[clean] = (Fields(response), await response.Content.ReadAsByteArrayAsync());
        }

        return right;
    }

    private static string Fields(HttpResponseMessage response) => string.Join('\n', response.Headers.Concat(response.Content.Headers)
        .Where(field => field.Key is not ("Date" or "Cache-Status"))
        .Select(field => $"{field.Key}: {string.Join(", ", field.Value)}")
        .Order(StringComparer.Ordinal));
}
