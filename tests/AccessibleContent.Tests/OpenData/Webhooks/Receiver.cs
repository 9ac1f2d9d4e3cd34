using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace AccessibleContent.Tests.OpenData.Webhooks;

/// <summary>A receiver of webhooks that keeps what it gets, and answers as a test wants.</summary>
internal sealed class Receiver : IAsyncDisposable
{
    private readonly ConcurrentQueue<Message> _received = [];
    private WebApplication _app = null!;

    /// <summary>Gets a secret, new for each receiver.</summary>
    public string Secret { get; } = "whsec_" + Convert.ToBase64String(RandomNumberGenerator.GetBytes(32));

    /// <summary>Gets or sets the answer.</summary>
    public Func<HttpContext, Task> Answer { get; set; } = _ => Task.CompletedTask;

    /// <summary>Gets the address, with a password in its query.</summary>
    public string Url => _app.Urls.Single() + "/hook?token=password-in-the-query";

    public IReadOnlyList<Message> Received => [.. _received];

    public static async Task<Receiver> StartAsync()
    {
        var receiver = new Receiver();
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        receiver._app = builder.Build();
        receiver._app.Run(receiver.TakeAsync);
        await receiver._app.StartAsync();
        return receiver;
    }

    /// <summary>Returns the settings of an endpoint that is this receiver.</summary>
    public string[] Settings(int number = 0, string? secret = null) =>
    [
        $"--Webhooks:{number}:Url={Url}", $"--Webhooks:{number}:Secret={secret ?? Secret}",
        "--Webhooks:PrivateNetworks=127.0.0.0/8 ::1/128",
    ];

    /// <summary>Answers every message with a status.</summary>
    public void AnswerWith(int status, string? retryAfter = null) => Answer = context =>
    {
        context.Response.StatusCode = status;
        context.Response.Headers.RetryAfter = retryAfter;
        return Task.CompletedTask;
    };

    /// <summary>Waits for a number of messages, and a moment longer for one too many.</summary>
    public async Task<IReadOnlyList<Message>> TakeAsync(int count)
    {
        await Eventually.TrueAsync(() => _received.Count >= count);
        await Task.Delay(50);
        Assert.Equal(count, _received.Count);
        return Received;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task TakeAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body, Encoding.UTF8);
        var fields = context.Request.Headers;
        _received.Enqueue(new(
            fields["webhook-id"].ToString(),
            fields["webhook-timestamp"].ToString(),
            fields["webhook-signature"].ToString(),
            await reader.ReadToEndAsync()));
        await Answer(context);
    }

    /// <summary>A message.</summary>
    internal sealed record Message(string Id, string Timestamp, string Signature, string Body)
    {
        public JsonElement Json => JsonDocument.Parse(Body).RootElement;

        public string Type => Json.GetProperty("type").GetString()!;

        public JsonElement Data => Json.GetProperty("data");

        /// <summary>Computes what the specification says the signature is.</summary>
        public string Expected(string secret)
        {
            var text = string.Create(CultureInfo.InvariantCulture, $"{Id}.{Timestamp}.{Body}");
            var key = Convert.FromBase64String(secret["whsec_".Length..]);
            return "v1," + Convert.ToBase64String(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(text)));
        }
    }
}
