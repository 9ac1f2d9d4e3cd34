using System.Net;
using AccessibleContent.Api.Intake.Crawl;

namespace AccessibleContent.Api.Commands.Audit;

/// <summary>Reads the addresses of a site from its sitemap.</summary>
internal static class SiteMap
{
    // As sitemaps.org has it.
    private const int MaxBytes = 50 << 20;

    private static readonly TimeSpan ForOne = TimeSpan.FromSeconds(30);

    /// <summary>Reads the sitemap; of an index, the first, the middle and the last of its sitemaps.</summary>
    /// <returns>The addresses, and why there are none.</returns>
    public static async Task<(IReadOnlyCollection<Uri> Pages, string? Problem)> ReadAsync(Uri address, CancellationToken cancellation)
    {
        using var handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseProxy = false,
            AutomaticDecompression = DecompressionMethods.All,
        };
        using var client = new HttpClient(handler, false) { Timeout = ForOne, MaxResponseContentBufferSize = MaxBytes };
        var (list, problem) = await ReadAsync(client, address, cancellation);
        var pages = new List<Uri>(list?.Pages ?? []);
        foreach (var further in Some([.. list?.Lists ?? []]).Select(one => new Uri(address, one.PathAndQuery)))
        {
            pages.AddRange((await ReadAsync(client, further, cancellation)).List?.Pages ?? []);
        }

        return (pages, problem);
    }

    private static IEnumerable<Uri> Some(Uri[] lists) =>
        lists.Length == 0 ? [] : new[] { lists[0], lists[lists.Length / 2], lists[^1] }.Distinct();

    private static async Task<(PageList? List, string? Problem)> ReadAsync(HttpClient client, Uri address, CancellationToken cancellation)
    {
        try
        {
            using var response = await client.GetAsync(address, cancellation);
            if (response.StatusCode is not HttpStatusCode.OK)
            {
                return (null, $"responds with {(int)response.StatusCode}");
            }

            var list = PageList.Read(await response.Content.ReadAsByteArrayAsync(cancellation), address, cancellation);
            return (list, list.Problem);
        }
        catch (Exception failure)
            when (failure is HttpRequestException or IOException
                || (failure is OperationCanceledException && !cancellation.IsCancellationRequested))
        {
            return (null, failure.Message);
        }
    }
}
