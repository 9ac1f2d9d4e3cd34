using System.Globalization;
using System.Net;
using System.Threading.RateLimiting;
using AccessibleContent.Api.Outside;
using AccessibleContent.Api.Rendering;
using Microsoft.Extensions.Options;
using Polly;
using Polly.Registry;
using Polly.Timeout;

namespace AccessibleContent.Api.Files.Pictures;

/// <summary>
/// Fetches pictures of other hosts, only from permitted addresses. A few at a time, so that however many notices come in, memory and
/// connections stay bounded.
/// </summary>
internal sealed class PictureClient : IDisposable
{
    private const int Running = 4, Waiting = 100, MaxRedirects = 5, LongestAddress = 2_000;
    private const string Setting = "Pictures:PrivateNetworks";

    private readonly ConcurrencyLimiter _places = new(
        new() { PermitLimit = Running, QueueLimit = Waiting, QueueProcessingOrder = QueueProcessingOrder.OldestFirst });

    private readonly HttpClient _client;
    private readonly ResiliencePipeline _policy;
    private readonly SilentHosts _silent;

    /// <summary>Creates a client.</summary>
    /// <param name="options">The networks that may be asked though they are not public.</param>
    /// <param name="own">The website, which the client names.</param>
    /// <param name="pipelines">The policies.</param>
    /// <param name="clock">The clock of the time limits.</param>
    /// <param name="alsoPermitted">Further networks.</param>
    public PictureClient(
        IOptions<PicturesOptions> options,
        IOptions<SiteOptions> own,
        ResiliencePipelineProvider<string> pipelines,
        TimeProvider clock,
        string alsoPermitted = "")
    {
        (_policy, _silent) = (pipelines.GetPipeline(PicturePolicy.Fetch), new(clock));
        _client = Client($"{options.Value.PrivateNetworks} {alsoPermitted}", clock);
        _client.DefaultRequestHeaders.UserAgent.ParseAdd(UserAgent.Of(own.Value.BaseUrl));
        _client.DefaultRequestHeaders.Accept.ParseAdd("image/png, image/jpeg, image/gif, image/webp, image/avif");
    }

    /// <summary>Fetches a picture; whatever goes wrong is a reply.</summary>
    /// <param name="address">The address.</param>
    /// <param name="mayAsk">Checks whether an address may be asked; also the target of a redirect.</param>
    /// <param name="limit">The maximum number of bytes.</param>
    /// <param name="cancellation">Cancels the operation.</param>
    public async Task<PictureReply> GetAsync(Uri address, Func<Uri, bool> mayAsk, long limit, CancellationToken cancellation)
    {
        using var place = await _places.AcquireAsync(1, cancellation);
        return place.IsAcquired
            ? await FollowAsync(address, mayAsk, limit, cancellation)
            : PictureReply.None("同时要取的图片太多；请稍后再发布");
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _client.Dispose();
        _places.Dispose();
    }

    private static HttpClient Client(string networks, TimeProvider clock)
    {
#pragma warning disable CA2000 // The client owns the handler.
        var handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            UseProxy = false,
            MaxResponseDrainSize = 0,
            MaxResponseHeadersLength = 16,
            PooledConnectionLifetime = TimeSpan.FromMinutes(1),
            PooledConnectionIdleTimeout = TimeSpan.FromSeconds(10),
            AutomaticDecompression = DecompressionMethods.GZip | DecompressionMethods.Brotli | DecompressionMethods.Deflate,
            ConnectCallback = new GuardedConnection(networks, Setting, Dns.GetHostAddressesAsync, clock).ConnectAsync,
        };
#pragma warning restore CA2000
        return new(handler, true) { Timeout = Timeout.InfiniteTimeSpan };
    }

    private async Task<PictureReply> FollowAsync(Uri address, Func<Uri, bool> mayAsk, long limit, CancellationToken cancellation)
    {
        var at = address;
        for (var i = 0; i <= MaxRedirects; i++)
        {
            if (Refusal(at, mayAsk) is { } refusal)
            {
                return PictureReply.None(i == 0 ? refusal : $"转到“{at}”：{refusal}");
            }

            var reply = await AskAsync(at, limit, cancellation);
            if (reply.Next is null)
            {
                return reply;
            }

            at = reply.Next;
        }

        return PictureReply.None($"转了 {MaxRedirects} 次还没有到");
    }

    private string? Refusal(Uri address, Func<Uri, bool> mayAsk) =>
        address.Scheme is not ("http" or "https") ? "不是 http 或 https 的地址"
        : address.UserInfo.Length > 0 ? "地址里有用户名"
        : address.AbsoluteUri.Length > LongestAddress ? $"地址超过 {LongestAddress} 字"
        : !mayAsk(address) ? "对方的 robots.txt 不许取"
        : _silent.Has(address) ? "这台主机刚才没有回答，一分钟之内不再去取"
        : null;

    private async Task<PictureReply> AskAsync(Uri address, long limit, CancellationToken cancellation)
    {
        PictureReply reply;
        try
        {
            reply = await _policy.ExecuteAsync(async token => await SendAsync(address, limit, token), cancellation);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            throw;
        }
#pragma warning disable CA1031 // A foreign server can cause any exception in the client.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            reply = Failed(failure);
        }

        _silent.Note(address, reply.IsSilent);
        return reply;
    }

    // The message of an exception may have the whole address, and with it a password.
    private static PictureReply Failed(Exception failure) => PictureReply.None(
        ForbiddenAddressException.In(failure) is not null ? $"这台主机不许访问：不是公网地址，也不在设置 {Setting} 所列的网段里"
        : failure is TimeoutRejectedException ? $"{PicturePolicy.Patience.TotalSeconds:0} 秒之内没有传完"
        : failure is HttpRequestException { HttpRequestError: HttpRequestError.NameResolutionError } ? "域名无法解析"
        : failure is HttpRequestException { HttpRequestError: HttpRequestError.SecureConnectionError } ? "证书无效，或者无法建立加密连接"
        : failure is IOException ? "传到一半中断了"
        : $"连接不上（{failure.GetType().Name}）") with
    {
        IsSilent = failure is TimeoutRejectedException or HttpRequestException && ForbiddenAddressException.In(failure) is null,
    };

    private async Task<PictureReply> SendAsync(Uri address, long limit, CancellationToken cancellation)
    {
        using var response = await _client.GetAsync(address, HttpCompletionOption.ResponseHeadersRead, cancellation);
        var status = (int)response.StatusCode;
        if (status is 301 or 302 or 303 or 307 or 308
            && response.Headers.Location is { } location
            && Uri.TryCreate(address, location, out var next))
        {
            return PictureReply.None("") with { Next = next };
        }

        if (status != StatusCodes.Status200OK)
        {
            return PictureReply.None(string.Create(CultureInfo.InvariantCulture, $"对方回答 {status}")) with
            {
                IsTransient = status is 408 or 429 or >= 500,
            };
        }

        return response.Content.Headers.ContentLength > limit || await ReadAsync(response.Content, limit, cancellation) is not { } bytes
            ? PictureReply.None(string.Create(CultureInfo.InvariantCulture, $"超过 {limit / 1024.0 / 1024:0.#} MB"))
            : PictureReply.Of(bytes);
    }

    private static async Task<byte[]?> ReadAsync(HttpContent content, long limit, CancellationToken cancellation)
    {
        await using var body = await content.ReadAsStreamAsync(cancellation);
        using var read = new MemoryStream();
        var part = new byte[1 << 16];
        for (int count; (count = await body.ReadAsync(part, cancellation)) > 0;)
        {
            read.Write(part, 0, count);
            if (read.Length > limit)
            {
                return null;
            }
        }

        return read.ToArray();
    }
}
