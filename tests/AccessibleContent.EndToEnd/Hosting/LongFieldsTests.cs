using System.Net;
using AccessibleContent.Model;

namespace AccessibleContent.EndToEnd.Hosting;

/// <summary>
/// The longest id, under the longest address of a site, through nginx: with the mirror, without it, and with long queries.
/// </summary>
public sealed class LongFieldsTests(ITestOutputHelper output)
{
    private static readonly string Base = "https://" + new string('b', 80) + ".example.cn";

    // 66 characters: 198 bytes, and 594 once they are percent-encoded.
    private static readonly string Han = new('兰', 66);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_longest_id_is_read_through_nginx_with_every_field(bool withMirror)
    {
        Assert.SkipUnless(Site.IsInstalled, "nginx with its modules brotli-static and headers-more-filter is not installed.");
        await using var site = await Site.StartAsync(false, "Site:BaseUrl=" + Base);
        using (
            var put = new HttpRequestMessage(HttpMethod.Put, "/api/notices/" + Han)
            {
                Content = new StringContent(
                    $"---\ntitle: 标题\nindexNumber: {Han}\npublishedOn: 2024-07-19\n---\n\n正文。\n",
                    null,
                    "text/markdown"),
            })
        {
            put.Headers.Authorization = new("Bearer", Site.Key);
            using var published = await site.V6.SendAsync(put);
            Assert.Equal(HttpStatusCode.Created, published.StatusCode);
        }

        await Site.UntilAsync(() => Task.FromResult(Directory.Exists(site.Mirror + "/" + Han)));
        if (!withMirror)
        {
            site.ForgetMirror();
        }

        var longest = 0;
        foreach (var id in (string[])[Han, "lanshanqurmzfbgs-2024-0000076"])
        {
            foreach (
                var path in (string[])
                    [
                        $"/api/notices/{id}",
                        $"/api/notices/{id}?script=zh-Hant-HK&mode=elder&form=text",
                        $"/api/notices/{id}/plain",
                        $"/api/notices/{id}/revisions/1",
                        $"/notices/{id}",
                        $"/zh-hant-hk/elder/notices/{id}",
                        $"/api/notices/{id}?x={new string('x', 3_000)}",
                    ])
            {
                var right = await FieldsAsync(site.Service, path);
                longest = Math.Max(longest, right.Sum(field => field.Length + 4));
                Assert.Equal(right, await FieldsAsync(site.V4, path));
                Assert.Equal(right, await FieldsAsync(site.V6, path));
            }
        }

        output.WriteLine($"the most bytes of fields: {longest}");
        var han = string.Concat(Enumerable.Repeat("兰", 200));
        foreach (
            var path in (string[])
                [$"/api/notices?catalog={han}&publisher={han}", $"/api/notices?index={han}", $"/?catalog={han}&publisher={han}"])
        {
            Assert.Equal(await FieldsAsync(site.Service, path), await FieldsAsync(site.V6, path));
        }

        using var refused = await site.V6.GetAsync(new Uri("/api/notices?catalog=" + new string('a', 3_900), UriKind.Relative));
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
    }

    private static async Task<List<string>> FieldsAsync(HttpClient client, string path)
    {
        using var response = await client.GetAsync(new Uri(path, UriKind.Relative));
        Assert.True(response.StatusCode == HttpStatusCode.OK, $"{path}: {response.StatusCode}");
        return [.. from name in (string[])["ETag", "Link", "Content-Location", "Vary", "Content-Language"]
                   select name + ": " + (response.Headers.TryGetValues(name, out var values)
                       || response.Content.Headers.TryGetValues(name, out values) ? string.Join(", ", values) : ""),
               ];
    }
}
