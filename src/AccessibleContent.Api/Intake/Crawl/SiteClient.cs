using System.Globalization;
using System.Net;
using AccessibleContent.Api.Outside;
using AccessibleContent.Api.Rendering;
using AccessibleContent.Api.Resilience;
using AccessibleContent.Api.Store;
using Microsoft.Extensions.Options;
using Polly;
using Polly.Registry;

namespace AccessibleContent.Api.Intake.Crawl;

/// <summary>
/// Sends requests to the crawled site: one at a time and rate-limited, with retries where they may help, never to other hosts and
/// never to an address that is not public. The decompressed size of a body is limited, against decompression bombs.
/// </summary>
internal sealed class SiteClient : IDisposable
{
    /// <summary>The maximum size of a page in bytes, as for publishing.</summary>
    public const int MaxBytes = 8 << 20;

    /// <summary>
    /// The maximum length of a requested address in characters: each rule of robots.txt is compared with every one of them.
    /// </summary>
    public const int LongestAddress = 2_000;

    private const int MaxRedirects = 5;

    private readonly HttpClient _client;
    private readonly CrawledSite _site;
    private readonly ResiliencePipeline _policy;
    private readonly TimeProvider _clock;
    private readonly Action _throwIfLost;
    private bool _hasAsked;

    /// <summary>Creates a client for the configured site.</summary>
    /// <param name="throwIfLost">Called before each request; throws where the site may not be asked any more.</param>
    /// <param name="options">The site.</param>
    /// <param name="own">The address that the client names as its own.</param>
    /// <param name="pipelines">The policies.</param>
    /// <param name="clock">The clock.</param>
    public SiteClient(
        Action throwIfLost,
        IOptions<SourcesOptions> options,
        IOptions<SiteOptions> own,
        ResiliencePipelineProvider<string> pipelines,
        TimeProvider clock)
    {
        (_site, _clock, _throwIfLost) = (options.Value.Site, clock, throwIfLost);
        _policy = pipelines.GetPipeline(SitePolicy.Fetch);
        Gap = TimeSpan.FromMinutes(1.0 / _site.RequestsPerMinute);
        _client = Client(_site, clock);
        _client.DefaultRequestHeaders.UserAgent.ParseAdd(UserAgent.Of(own.Value.BaseUrl));
    }

    /// <summary>Gets or sets the delay between two requests.</summary>
    public TimeSpan Gap { get; set; }

    /// <summary>Gets the number of bytes received.</summary>
    public long Received { get; private set; }

    /// <summary>Requests an address, conditionally if it was crawled before.</summary>
    /// <param name="address">The address.</param>
    /// <param name="known">The previous crawl record; null for an unconditional request.</param>
    /// <param name="mayAsk">Checks whether robots.txt allows the target of a redirect.</param>
    /// <param name="cancellation">Cancels the operation.</param>
    /// <param name="cutAfter">The number of bytes after which the rest is ignored; null refuses a body longer than <see
    /// cref="MaxBytes"/>.</param>
    public async Task<Fetched> GetAsync(
        Uri address,
        CrawlRecord? known,
        Func<Uri, bool> mayAsk,
        CancellationToken cancellation,
        int? cutAfter = null)
    {
        var at = address;
        for (var i = 0; i <= MaxRedirects; i++)
        {
            if (!_site.Has(at))
            {
                return new(at, 0, []) { Problem = $"leads to {at}, which does not belong to the site" };
            }

            if (!mayAsk(at))
            {
                return new(at, 0, []) { Problem = $"robots.txt does not allow {at}" };
            }

            var (fetched, next) = await AskAsync(at, known, cutAfter, cancellation);
            if (next is null)
            {
                return fetched;
            }

            at = next;
        }

        return new(at, 0, []) { Problem = $"redirects again after {MaxRedirects} redirects" };
    }

    /// <summary>Waits until the site may be asked again.</summary>
    public async Task PauseAsync(CancellationToken cancellation)
    {
        if (_hasAsked)
        {
            await Task.Delay(Gap, _clock, cancellation);
        }

        _throwIfLost();
        _hasAsked = true;
    }

    /// <inheritdoc/>
    public void Dispose() => _client.Dispose();

    private static HttpClient Client(CrawledSite site, TimeProvider clock)
    {
#pragma warning disable CA2000 // The client owns the handler.
        var handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            UseProxy = false,
            AutomaticDecompression = DecompressionMethods.GZip | DecompressionMethods.Brotli | DecompressionMethods.Deflate,
            ConnectCallback = new GuardedConnection(
                site.PrivateNetworks, "Sources:Site:PrivateNetworks", Dns.GetHostAddressesAsync, clock).ConnectAsync,
        };
#pragma warning restore CA2000
        return new(handler, true) { Timeout = Timeout.InfiniteTimeSpan };
    }

    private async Task<(Fetched Fetched, Uri? Next)> AskAsync(
        Uri address,
        CrawlRecord? known,
        int? cutAfter,
        CancellationToken cancellation)
    {
        await PauseAsync(cancellation);
        Uri? next = null;
        try
        {
            var fetched = await _policy.ExecuteAsync(
                async token =>
                {
                    // A retry has waited as well.
                    _throwIfLost();
                    (var one, next) = await TryAsync(address, known, cutAfter, token);
                    return one;
                },
                cancellation);
            return (fetched, next);
        }
        catch (HttpRequestException failure) when (ForbiddenAddressException.In(failure) is not null)
        {
            return (new(address, 0, []) { Problem = ForbiddenAddressException.In(failure)!.Message }, null);
        }
    }

    // A foreign server can cause any exception in the client: each one is an unusable response.
    private async Task<(Fetched Fetched, Uri? Next)> TryAsync(
        Uri address,
        CrawlRecord? known,
        int? cutAfter,
        CancellationToken cancellation)
    {
        try
        {
            return await SendAsync(address, known, cutAfter, cancellation);
        }
        catch (OperationCanceledException inside) when (!cancellation.IsCancellationRequested)
        {
            throw new HttpRequestException($"the request was canceled from inside: {inside.Message}", inside);
        }
        catch (Exception odd) when (odd is not (HttpRequestException or IOException or OperationCanceledException))
        {
            throw new InvalidDataException($"the response cannot be read: {odd.Message}", odd);
        }
    }

    private async Task<(Fetched Fetched, Uri? Next)> SendAsync(
        Uri address,
        CrawlRecord? known,
        int? cutAfter,
        CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.TryAddWithoutValidation("If-None-Match", known?.ETag);
        request.Headers.TryAddWithoutValidation("If-Modified-Since", known?.LastModified);
        using var response = await _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellation);
        var status = (int)response.StatusCode;
        Uri? next = null;
        var isRedirect =
            status is 301 or 302 or 303 or 307 or 308
            && response.Headers.Location is { } location
            && Uri.TryCreate(address, location, out next)
            && next.AbsoluteUri.Length <= LongestAddress;
        var bytes = status == 200 ? await ReadAsync(response.Content, cutAfter, cancellation) : [];
        var fetched = new Fetched(address, bytes is null ? 0 : status, bytes ?? [])
        {
            ETag = response.Headers.ETag?.ToString(),
            LastModified = response.Content.Headers.LastModified?.ToString("R", CultureInfo.InvariantCulture),
            RetryAfter = response.Headers.RetryAfter is { } after ? after.Delta ?? after.Date - _clock.GetUtcNow() : null,
            Problem =
                bytes is null ? $"has more than {MaxBytes} bytes"
                : status is 200 or 304 || isRedirect ? null
                : string.Create(CultureInfo.InvariantCulture, $"responds with {status}"),
        };
        return (fetched, isRedirect ? next : null);
    }

    private async Task<byte[]?> ReadAsync(HttpContent content, int? cutAfter, CancellationToken cancellation)
    {
        await using var body = await content.ReadAsStreamAsync(cancellation);
        using var read = new MemoryStream();
        var part = new byte[1 << 16];
        for (int count; (count = await body.ReadAsync(part, cancellation)) > 0;)
        {
            read.Write(part, 0, count);
            Received += count;
            if (read.Length > (cutAfter ?? MaxBytes))
            {
                return cutAfter is { } enough ? read.ToArray()[..enough] : null;
            }
        }

        return read.ToArray();
    }
}
