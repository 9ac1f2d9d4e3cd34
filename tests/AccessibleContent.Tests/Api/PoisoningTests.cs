using System.Net;

namespace AccessibleContent.Tests.Api;

/// <summary>
/// Nobody can put an answer of his own before another reader: first the poison, then the clean request, whose answer is
/// byte for byte what it was before, with nothing of the poison in it. Asked for at a service of its own in each case, so
/// that the poison is the first to fill the cache.
/// </summary>
public sealed class PoisoningTests(ServiceFixture untouched) : IClassFixture<ServiceFixture>
{
    private const string Id = ServiceFixture.SeedId;
    private const string Mark = "p0is0n";

    private static readonly string[] Clean =
        ["/api/notices/" + Id, $"/api/notices/{Id}/plain", "/api/notices", "/", "/notices/" + Id, "/elder/notices/" + Id];

    /// <summary>Gets the request line's method and target (with {p} for each clean path), and the fields, as they go over the wire.</summary>
    public static TheoryData<string, string, string> Poisons { get; } = new()
    {
        { "another host by X-Forwarded-Host", "GET {p}", "X-Forwarded-Host: p0is0n.test" },
        { "another scheme by X-Forwarded-Proto", "GET {p}", "X-Forwarded-Proto: p0is0n" },
        { "another scheme by X-Forwarded-Scheme", "GET {p}", "X-Forwarded-Scheme: p0is0n" },
        { "a prefix", "GET {p}", "X-Forwarded-Prefix: /p0is0n" },
        { "another client", "GET {p}", "X-Forwarded-For: p0is0n" },
        { "another host by Forwarded", "GET {p}", "Forwarded: host=p0is0n.test;proto=p0is0n" },
        { "another path by X-Original-URL", "GET {p}", "X-Original-URL: /p0is0n" },
        { "another path by X-Rewrite-URL", "GET {p}", "X-Rewrite-URL: /p0is0n" },
        { "another method by X-HTTP-Method-Override", "GET {p}", "X-HTTP-Method-Override: DELETE" },
        { "another host by Host", "GET {p}", "Host: p0is0n.test" },
        { "a key of the query that nobody knows", "GET {p}?utm_source=p0is0n&callback=p0is0n", "" },
        { "a key hidden behind a semicolon", "GET {p}?utm_source=x;form=p0is0n", "" },
        { "a key in other letters", "GET {p}?UTM=p0is0n", "" },
        { "an empty query", "GET {p}?", "" },
        { "a body on GET", "GET {p}", "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 11\r\n\r\nform=p0is0n" },
        { "a cookie", "GET {p}", "Cookie: script=p0is0n; mode=elder; lang=zh-Hant" },
        { "a language that does not exist", "GET {p}", "Accept-Language: p0is0n" },
        { "another language", "GET {p}", "Accept-Language: zh-Hant-TW" },
        { "a form that does not exist", "GET {p}", "Accept: p0is0n/p0is0n" },
        { "another origin", "GET {p}", "Origin: https://p0is0n.test" },
        { "a key that opens nothing", "GET {p}", "Authorization: Bearer p0is0n" },
        { "a path that climbs", "GET /x/%2e%2e{p}", "" },
        { "a path that climbs with an encoded slash", "GET {p}%2f..%2fp0is0n", "" },
        { "two slashes", "GET /{p}", "" },
        { "a style sheet after a semicolon", "GET {p};x.css", "" },
        { "a style sheet below the notice", "GET {p}/p0is0n.css", "" },
        { "a zero byte", "GET {p}%00p0is0n", "" },
        { "a record separator in the path", "GET {p}%1ep0is0n", "" },
        { "a unit separator in the query", "GET {p}?x=%1fp0is0n", "" },
        { "a line break in the query", "GET {p}?x=%0d%0aX-P:%20p0is0n", "" },
        { "a slash at the end", "GET {p}/", "" },
        { "a dot at the end", "GET {p}.", "" },
        { "a path in upper case", "GET {P}", "" },
        { "a part of the body", "GET {p}", "Range: bytes=0-3" },
        { "a field twice", "GET {p}", "Accept-Encoding: p0is0n\r\nAccept-Encoding: gzip" },
        { "HEAD", "HEAD {p}", "" },
        { "OPTIONS", "OPTIONS {p}", "Access-Control-Request-Method: p0is0n" },
        { "a method that does not exist", "P0IS0N {p}", "" },
        { "an address of 8 KB", "GET {p}?{long}", "" },
        { "an absolute address in the request line", "GET http://p0is0n.test{p}", "" },
        { "a condition that always holds", "GET {p}", "If-None-Match: *" },
        { "a condition that is no condition", "GET {p}", "If-None-Match: p0is0n" },
        { "a wish not to be stored", "GET {p}", "Cache-Control: no-store, no-cache" },
        { "a wish for the cache alone", "GET {p}", "Cache-Control: only-if-cached" },
        { "a field named as one of ours", "GET {p}", "Cache-Status: p0is0n\r\nETag: \"p0is0n\"\r\nContent-Language: p0is0n" },
        { "an upgrade", "GET {p}", "Upgrade: p0is0n\r\nConnection: Upgrade" },
        { "an expectation", "GET {p}", "Expect: p0is0n" },
    };

    [Theory]
    [MemberData(nameof(Poisons))]
    public async Task A_request_leaves_no_trace_in_the_answers_of_others(string what, string line, string fields)
    {
        var right = new Dictionary<string, (string Fields, byte[] Body)>();
        foreach (var clean in Clean)
        {
            using var answer = await untouched.SendAsync(clean);
            right[clean] = (Fields(answer), await answer.Content.ReadAsByteArrayAsync());
        }

        await using var poisoned = await ChaosFixture.StartAsync();
        foreach (var path in Clean)
        {
            var request = line.Replace("{p}", path, StringComparison.Ordinal).Replace("{P}", path.ToUpperInvariant(), StringComparison.Ordinal)
                .Replace("{long}", new string('p', 8_000), StringComparison.Ordinal);
            var host = fields.StartsWith("Host:", StringComparison.Ordinal) ? "" : "Host: localhost\r\n";
            var separator = fields.Contains("\r\n\r\n", StringComparison.Ordinal) ? "" : "\r\n\r\n";
            var answer = await LimitsTests.RawAsync(poisoned.Client.BaseAddress!, $"{request} HTTP/1.1\r\n{host}Connection: close\r\n{fields}{separator}");

            // Who wants the cache alone is told in this way that it has nothing (RFC 9111, 5.2.1.7).
            Assert.True(!answer.StartsWith("HTTP/1.1 5", StringComparison.Ordinal) || answer.StartsWith("HTTP/1.1 504", StringComparison.Ordinal), $"{what}: {answer}");
            foreach (var clean in Clean)
            {
                using var seen = await poisoned.SendAsync(clean);
                Assert.Equal(HttpStatusCode.OK, seen.StatusCode);
                Assert.Equal(right[clean].Fields, Fields(seen));
                Assert.Equal(right[clean].Body, await seen.Content.ReadAsByteArrayAsync());
                Assert.DoesNotContain(Mark, Fields(seen), StringComparison.OrdinalIgnoreCase);
            }
        }
    }

    private static string Fields(HttpResponseMessage answer) => string.Join('\n', answer.Headers.Concat(answer.Content.Headers)
        .Where(field => field.Key is not ("Date" or "Cache-Status"))
        .Select(field => $"{field.Key}: {string.Join(", ", field.Value)}")
        .Order(StringComparer.Ordinal));
}
