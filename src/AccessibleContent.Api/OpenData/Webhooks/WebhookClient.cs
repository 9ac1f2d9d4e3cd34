using System.Globalization;
using System.Net;
using System.Net.Mime;
using System.Text;
using AccessibleContent.Api.Outside;
using AccessibleContent.Api.Rendering;
using AccessibleContent.Api.Store;
using Microsoft.Extensions.Options;
using StandardWebhooks;

namespace AccessibleContent.Api.OpenData.Webhooks;

/// <summary>
/// Sends messages by Standard Webhooks: signed, without redirects, only to permitted addresses, and with no interest in what is answered
/// beside the status.
/// </summary>
internal sealed class WebhookClient : IDisposable
{
    private const string Setting = "Webhooks:PrivateNetworks";
    private const int MostReadOfAnAnswer = 4_096;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    private readonly HttpClient _encrypted;
    private readonly HttpClient _plain;
    private readonly TimeProvider _clock;

    /// <param name="options">The networks that may be told.</param>
    /// <param name="site">The site, which the client names.</param>
    /// <param name="clock">The clock of the signatures and time limits.</param>
    public WebhookClient(IOptions<WebhooksOptions> options, IOptions<SiteOptions> site, TimeProvider clock)
    {
        _clock = clock;
        _encrypted = Create(options.Value.PrivateNetworks, isPlain: false, site.Value.BaseUrl, clock);
        _plain = Create(options.Value.PrivateNetworks, isPlain: true, site.Value.BaseUrl, clock);
    }

    /// <summary>Sends a message once; whatever goes wrong is a reply.</summary>
    public async Task<WebhookReply> SendAsync(WebhookEndpoint endpoint, Change change, string body, CancellationToken cancellation)
    {
        using var patience = new CancellationTokenSource(Patience, _clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellation);
        try
        {
            using var request = Request(endpoint, change, body);
            var client = endpoint.Address.Scheme == Uri.UriSchemeHttps ? _encrypted : _plain;
            using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, either.Token);
            return WebhookReply.Of(response, _clock.GetUtcNow());
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            throw;
        }
        catch (OperationCanceledException)
        {
            return WebhookReply.None($"接收方在 {Patience.TotalSeconds:0} 秒内没有回答。");
        }
#pragma warning disable CA1031 // A foreign server can cause any exception in the client.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            return WebhookReply.None(ErrorOf(failure));
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _encrypted.Dispose();
        _plain.Dispose();
    }

    // The message of an exception may have the whole address, and with it a password.
    private static string ErrorOf(Exception failure) =>
        ForbiddenAddressException.In(failure) is not null ? $"接收方的地址不许访问：不是公网地址，或者不在设置 {Setting} 所列的网段里。"
        : failure is HttpRequestException { HttpRequestError: HttpRequestError.NameResolutionError } ? "接收方的域名无法解析。"
        : failure is HttpRequestException { HttpRequestError: HttpRequestError.SecureConnectionError } ? "接收方的证书无效，或者无法建立加密连接。"
        : $"无法连接接收方（{failure.GetType().Name}）。";

    private static HttpClient Create(string networks, bool isPlain, string baseUrl, TimeProvider clock)
    {
        var connection = new GuardedConnection(networks, Setting, Dns.GetHostAddressesAsync, clock) { IsPrivateOnly = isPlain };
#pragma warning disable CA2000 // The client owns the handler.
        var handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            UseProxy = false,
            MaxResponseDrainSize = MostReadOfAnAnswer,
            MaxResponseHeadersLength = 16,
            PooledConnectionLifetime = TimeSpan.FromMinutes(1),
            ConnectCallback = connection.ConnectAsync,
        };
#pragma warning restore CA2000
        var client = new HttpClient(handler, true) { Timeout = Timeout.InfiniteTimeSpan };
        client.DefaultRequestHeaders.UserAgent.ParseAdd(UserAgent.Of(baseUrl));
        return client;
    }

    private HttpRequestMessage Request(WebhookEndpoint endpoint, Change change, string body)
    {
        var now = _clock.GetUtcNow();
        var id = change.Number.ToString(CultureInfo.InvariantCulture);
        return new(HttpMethod.Post, endpoint.Address)
        {
            Content = new StringContent(body, Encoding.UTF8, MediaTypeNames.Application.Json),
            Headers =
            {
                { "webhook-id", id },
                { "webhook-timestamp", now.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture) },
                { "webhook-signature", new StandardWebhook(endpoint.Secret).Sign(id, now, body) },
            },
        };
    }
}
