using System.Globalization;
using System.Text;
using AccessibleContent.Model;
using AccessibleContent.Readers;

namespace AccessibleContent.Fuzz;

/// <summary>
/// The bytes sent over one connection: requests as clients write them, changed, or a notice published and then requested in every
/// rendition.
/// </summary>
internal sealed class WireScript(Corpus corpus, string key)
{
    private const string Seed = "lanshanqurmzfbgs-2024-0000076";

    private static readonly string[] Paths =
    [
        "/", "/elder/", "/zh-hant/", "/zh-hant-tw/elder/",
        $"/notices/{Seed}",
        $"/elder/notices/{Seed}",
        $"/notices/{Seed}/revisions",
        "/search?q=%E5%85%B0", "/accessibility", "/sitemap", "/sitemap.xml", "/sitemap.xml?cursor=AAAA", "/robots.txt", "/assets/site.css",
        "/files/00/a.pdf", "/api/notices", "/api/notices?limit=1&cursor=", "/api/notices?index=lanshanqurmzfbgs%2F2024-0000076",
        "/api/notices?from=2024-01-01&to=9999-12-31&catalog=%E9%80%9A", "/api/notices?publisher=a&script=zh-Hant",
        $"/api/notices/{Seed}",
        $"/api/notices/{Seed}?script=zh-Hant-TW&mode=elder&form=text",
        $"/api/notices/{Seed}/elder",
        $"/api/notices/{Seed}/plain",
        $"/api/notices/{Seed}/revisions",
        $"/api/notices/{Seed}/revisions/1",
        $"/api/notices/{Seed}/conversion?script=zh-Hant",
        "/api/terms", "/api/terms?version=1", "/api/scheduled", "/api/webhooks", "/openapi/v1.json",
        "/health/live", "/health/ready", "/metrics", "*",
        "http://a/", "/?size=28&scheme=dark",
    ];

    private static readonly string[] Methods =
    [
        "GET", "GET", "GET", "GET", "HEAD", "OPTIONS", "PUT", "POST", "DELETE", "PATCH", "TRACE", "CONNECT", "put", "G\0T",
    ];

    private static readonly string[] Fields =
    [
        "Accept: text/html;q=0.5, */*;q=0.1", "Accept: application/json;q=1e9", "Accept: a/b;c=\"", "Accept-Language: zh-TW, zh;q=0.5",
        "Accept-Language: x-zh-hant-hk-1996;q=NaN", "Accept-Encoding: br;q=0, gzip;q=1.0", "Accept-Encoding: *;q=0", "If-None-Match: *",
        "If-None-Match: W/\"a\", \"b", "If-Match: \"x\"", "If-Match: *, \"x\"", "If-Modified-Since: Thu, 01 Jan 1970 00:00:00 GMT",
        "If-Range: \"a\"", "Range: bytes=0-0", "Range: bytes=-1,5-,9999999999999999999-", "Cookie: a=b; a",
        "X-Forwarded-For: 1.2.3.4, [::1]:80, x", "X-Forwarded-Proto: https", "Expect: 100-continue", "Transfer-Encoding: chunked",
        "Content-Length: 5", "Content-Length: -1", "Content-Type: text/html; charset=gbk", "Content-Type: application/json",
        "Content-Encoding: gzip", "Origin: null", "Access-Control-Request-Method: PUT", "Upgrade: h2c", "Connection: upgrade",
        "Content-Range: bytes 0-1/2", "Cache-Control: only-if-cached, max-stale", "Host: \u0001", "Host: a b", "X: \r\n y",
        "Authorization: Bearer \u00ff", "Te: trailers", "Date: x",
    ];

    private static readonly IReadOnlyList<string> Words =
    [
        .. Tokens.Of("txt"),
        "%", "%2", "%2F", "%5C", "%00", "%C0%AF", "%F0%9F%98%80", "%u1234", "&", "=", "+", ";", "//", "/../", "/./", "?", "#", "\r\n\r\n",
        "\r\n", ": ", "HTTP/1.1", "HTTP/1.0", "HTTP/2.0", "HTTP/9.9", "0\r\n\r\n", "ffffffffffffffff\r\n", "5\r\nabcde\r\n", "form=",
        "mode=", "script=", "cursor=", "limit=", "index=",
    ];

    /// <summary>Generates the bytes.</summary>
    public byte[] Make(Dice dice) => dice.Once(2) ? Publish(dice) : Ask(dice);

    private byte[] Ask(Dice dice)
    {
        var text = string.Concat(Enumerable.Range(0, 1 + dice.Below(4)).Select(_ => Request(dice)));
        return dice.Once(3) ? Encoding.UTF8.GetBytes(text) : Encoding.UTF8.GetBytes(Mutation.Of(text, Request(dice), Words, dice));
    }

    private string Request(Dice dice)
    {
        var fields = string.Concat(Enumerable.Range(0, dice.Below(4)).Select(_ => dice.One(Fields) + "\r\n"));
        var path = dice.One(Paths);
        return $"{dice.One(Methods)} "
            + $"{(dice.Once(3) ? path.Insert(dice.Below(path.Length + 1), Uri.EscapeDataString(dice.One(Words))) : path)} HTTP/1.1\r\nHost:"
            + $" a\r\n{(dice.Once(4) ? $"Authorization: Bearer {key}\r\n" : "")}{fields}\r\n";
    }

    private byte[] Publish(Dice dice)
    {
        var format = dice.One(SourceFormat.All);
        var body = new DocumentTarget(format, corpus).Make(dice);
        var id = Uri.EscapeDataString(
            (body.Length < 50_000 ? Id(format, body) : null) ?? "a-" + dice.Below(1000).ToString(CultureInfo.InvariantCulture));
        var query = dice.Once(4)
            ? dice.One([
                "?dryRun=true",
                "?note=" + Uri.EscapeDataString(dice.One(Words)),
                "?publishAt=9999-12-31T23:59:59Z",
                "?source=" + Uri.EscapeDataString(dice.One(Words)),
                "?x=1",
            ])
            : "";
        var head =
            $"PUT /api/notices/{id}{query} HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer {key}\r\nContent-Type: {format.MediaType}"
            + $"\r\nContent-Length: {body.Length}\r\n\r\n";
        return [.. Encoding.UTF8.GetBytes(head), .. body, .. Encoding.UTF8.GetBytes(Visits(id))];
    }

    // A reader that throws is what this target looks for; the service itself detects it.
    private static string? Id(SourceFormat format, byte[] body)
    {
        try
        {
            return format.Read(body, "a").Notice?.Id.Value;
        }
        catch (Exception unexpected) when (unexpected is not InsufficientExecutionStackException)
        {
            return null;
        }
    }

    // Every representation of the notice; each is rendered anew, since a cached one would hide a writer's behaviour.
    private static string Visits(string id)
    {
        var paths = Rendition.All.Select(rendition => $"/api/notices/{id}{rendition.Query}")
            .Concat([
                $"/api/notices/{id}/revisions",
                $"/api/notices/{id}/conversion?script=zh-Hant",
                "/api/notices?limit=100", "/api/notices?script=zh-Hant",
            ])
            .Concat(
                new[] { "", "/elder", "/zh-hant", "/zh-hant-tw/elder", "/zh-hant-hk" }.SelectMany(prefix =>
                    new[] { $"{prefix}/notices/{id}", $"{prefix}/notices/{id}/revisions", $"{prefix}/" }));
        return string.Concat(paths.Select(path => $"GET {path} HTTP/1.1\r\nHost: a\r\n\r\n"));
    }
}
