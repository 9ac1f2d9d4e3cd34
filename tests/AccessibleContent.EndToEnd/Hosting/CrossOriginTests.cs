using System.Net;

namespace AccessibleContent.EndToEnd.Hosting;

/// <summary>What pages of other origins may do behind nginx: the same as without it, also when the service is dead.</summary>
public sealed class CrossOriginTests
{
    private const string Seed = "/api/notices/lanshanqurmzfbgs-2024-0000076";

    private static readonly string[] Addresses =
    [
        Seed, Seed + "/elder", "/api/notices", "/api/notices?limit=3", "/", "/elder/", "/assets/embed.js", "/openapi/v1.json",
        "/files/0123456789abcdef0123456789abcdef/x.pdf", "/search?q=x", "/nowhere",
    ];

    private static readonly (string Method, string Fields)[] Questions =
    [
        ("GET", ""), ("HEAD", "if-none-match"), ("GET", "content-type,x-requested-with"), ("GET", "x-unknown"),
        ("PUT", ""), ("POST", "content-type"), ("DELETE", "authorization"), ("GET", "accept, Authorization"), ("", ""),
    ];

    [Fact]
    public async Task A_page_gets_the_permission_of_the_service_from_nginx_also_when_the_service_is_dead()
    {
        Assert.SkipUnless(Site.IsInstalled, "nginx with its modules brotli-static and headers-more-filter is not installed.");
        await using var site = await Site.StartAsync();
        var before = new List<string>();
        foreach (var (address, question) in from address in Addresses from question in Questions select (address, question))
        {
            var (own, proxied) = (await AskAsync(site.Service, address, question), await AskAsync(site.V6, address, question));
            Assert.True(own == proxied, $"{address} {question}\n{own}\n{proxied}");
            before.Add(proxied);
        }

        await site.KillServiceAsync();
        var asked = from address in Addresses from question in Questions select (address, question);
        foreach (var (was, (address, question)) in before.Zip(asked))
        {
            // Who wants to write needs the service.
            var now = await AskAsync(site.V4, address, question);
            Assert.Equal(was.Contains("Access-Control-Allow-Origin: *", StringComparison.Ordinal) ? was : "", Permission(now));
        }
    }

    private static string Permission(string answer) =>
        answer.Contains("Access-Control-Allow-Origin: *", StringComparison.Ordinal) && answer.StartsWith("204", StringComparison.Ordinal)
            ? answer
            : "";

    private static async Task<string> AskAsync(HttpClient client, string address, (string Method, string Fields) question)
    {
        using var request = new HttpRequestMessage(HttpMethod.Options, address);
        request.Headers.TryAddWithoutValidation("Origin", "https://other.example.gov.cn");
        if (question.Method.Length > 0)
        {
            request.Headers.TryAddWithoutValidation("Access-Control-Request-Method", question.Method);
        }

        if (question.Fields.Length > 0)
        {
            request.Headers.TryAddWithoutValidation("Access-Control-Request-Headers", question.Fields);
        }

        using var answer = await client.SendAsync(request);
        var fields = answer.Headers
            .Concat(answer.Content.Headers)
            .Where(field =>
                field.Key.StartsWith("Access-Control-", StringComparison.Ordinal) || field.Key is "Allow" or "Vary" or "Cache-Control")
            .Select(field => $"{field.Key}: {string.Join(", ", field.Value)}")
            .Order(StringComparer.Ordinal);
        return $"{(int)answer.StatusCode}\n{string.Join('\n', fields)}";
    }
}
