using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using AccessibleContent.Api;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace AccessibleContent.Fuzz;

/// <summary>
/// The running service on a loopback socket: the input is bytes, and every response must be one that the service intends.
/// </summary>
internal sealed partial class WireTarget : ITarget
{
    private const string Key = "a key of the fuzzer";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly string _folder = Directory.CreateTempSubdirectory("accessible-content-fuzz-").FullName;
    private readonly LoggedErrors _errors = new();
    private readonly WireScript _script;
    private WebApplication _app = null!;

    private WireTarget(Corpus corpus) => _script = new(corpus, Key);

    /// <summary>Starts the service over an empty store.</summary>
    public static async Task<WireTarget> StartAsync(Corpus corpus)
    {
        var target = new WireTarget(corpus);
        target._app = Service.Build(
            [
                "--urls=http://127.0.0.1:0",
                $"--Store:ConnectionString=Data Source={target._folder}/notices.db",
                $"--Seeds:Path={Corpus.Folders()[0]}",
                "--Limits:RequestsPerSecond=0",
                "--Site:BaseUrl=https://www.example.gov.cn",
                "--Publishing:Keys:0:Name=编辑",
                $"--Publishing:Keys:0:Sha256={Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Key)))}",
            ],
            services => services.AddLogging(logging => logging.ClearProviders().SetMinimumLevel(LogLevel.Error).AddProvider(target._errors))
        );
        await target._app.StartAsync();
        return target;
    }

    /// <inheritdoc/>
    public byte[] Make(Dice dice) => _script.Make(dice);

    /// <inheritdoc/>
    public async Task<Complaint?> TryAsync(byte[] input)
    {
        _errors.Clear();
        var responses = Encoding.Latin1.GetString(await AskAsync(input));
        if (ServerError().Match(responses) is { Success: true } failed)
        {
            return new(
                $"wire: {failed.Groups[1].Value}, {_errors.Kind ?? "nothing logged"}",
                $"{Around(responses, failed.Index)}\n{_errors.Details}");
        }

        // The client's behaviour is never an error of ours.
        return _errors.Kind is { } kind ? new($"wire: logged, {kind}", _errors.Details) : Alive(responses);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _errors.Dispose();
        Directory.Delete(_folder, true);
    }

    // 501 and 505 are for unknown methods and versions, 504 for only-if-cached requests (RFC 9111, 5.2.1.7).
    [GeneratedRegex(@"(?:^|\n)HTTP/1\.1 (5(?!01|04|05)\d\d) ")]
    private static partial Regex ServerError();

    private static Complaint? Alive(string responses) =>
        responses.Length == 0 || responses.StartsWith("HTTP/1.1 ", StringComparison.Ordinal)
            ? null
            : new("wire: no HTTP", responses[..Math.Min(responses.Length, 200)]);

    private static string Around(string text, int at) => text[at..Math.Min(text.Length, at + 400)];

    private async Task<byte[]> AskAsync(byte[] input)
    {
        using var late = new CancellationTokenSource(Patience);
        using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
        await socket.ConnectAsync(IPAddress.Loopback, new Uri(_app.Urls.Single()).Port, late.Token);
        using var responses = new MemoryStream();
        try
        {
            // Both at once: unread responses would hold up the requests after them.
            await Task.WhenAll(SendAsync(socket, input, late.Token), TakeAsync(socket, responses, late.Token));
        }
        catch (SocketException)
        {
            // The service may close a connection that sends no valid request.
        }

        return responses.ToArray();
    }

    private static async Task SendAsync(Socket socket, byte[] input, CancellationToken late)
    {
        for (var sent = 0; sent < input.Length;)
        {
            sent += await socket.SendAsync(input.AsMemory(sent), late);
        }

        socket.Shutdown(SocketShutdown.Send);
    }

    private static async Task TakeAsync(Socket socket, MemoryStream responses, CancellationToken late)
    {
        var buffer = new byte[65536];
        while (await socket.ReceiveAsync(buffer, late) is > 0 and var count)
        {
            // Enough to find a response in; a table of a million cells need not be kept.
            if (responses.Length < 64_000_000)
            {
                await responses.WriteAsync(buffer.AsMemory(0, count), late);
            }
        }
    }
}
