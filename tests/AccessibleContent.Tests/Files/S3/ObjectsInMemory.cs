using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;

namespace AccessibleContent.Tests.Files.S3;

/// <summary>An object store that checks signature and hashes of what it is sent, as real ones do, and knows what it was asked.</summary>
internal sealed class ObjectsInMemory : HttpMessageHandler
{
    /// <summary>Gets the objects by bucket and key.</summary>
    public ConcurrentDictionary<string, byte[]> Objects { get; } = new();

    /// <summary>Gets the requests: method, key, and range.</summary>
    public ConcurrentQueue<string> Asked { get; } = new();

    /// <summary>Gets the header fields of the last upload.</summary>
    public Dictionary<string, string> Fields { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Gets or sets what is answered in place of the truth; null for the truth.</summary>
    public Func<HttpRequestMessage, HttpResponseMessage?> Instead { get; set; } = _ => null;

    /// <summary>Gets or sets what the network makes of an upload.</summary>
    public Func<byte[], byte[]> Network { get; set; } = bytes => bytes;

    /// <summary>Gets or sets what is sent of an object.</summary>
    public Func<byte[], Stream> Sent { get; set; } = bytes => new MemoryStream(bytes);

    public static HttpResponseMessage Refusal(HttpStatusCode status, string code) => new(status)
    {
        Content = new StringContent($"<Error><Code>{code}</Code><Message>told</Message></Error>", null, "application/xml"),
    };

    /// <inheritdoc/>
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var key = Uri.UnescapeDataString(request.RequestUri!.AbsolutePath).TrimEnd('/');
        Asked.Enqueue($"{request.Method} {key.Split('/')[^1]} {request.Headers.Range}".TrimEnd());
        return Instead(request)
            ?? (!SignedRequest.IsRight(request) ? Refusal(HttpStatusCode.Forbidden, "SignatureDoesNotMatch")
                : request.Method == HttpMethod.Put ? await TakeAsync(key, request)
                : key.Split('/').Length == 2 ? new(HttpStatusCode.OK)
                : Objects.TryGetValue(key, out var bytes) ? Send(bytes, request)
                : Refusal(HttpStatusCode.NotFound, "NoSuchKey"));
    }

    private async Task<HttpResponseMessage> TakeAsync(string key, HttpRequestMessage request)
    {
        var content = request.Content!;
        var bytes = Network(await content.ReadAsByteArrayAsync());
        Fields.Clear();
        foreach (var field in content.Headers)
        {
            Fields[field.Key] = string.Join(", ", field.Value);
        }

#pragma warning disable CA5351 // What object stores compare.
        if (!MD5.HashData(bytes).AsSpan().SequenceEqual(content.Headers.ContentMD5))
#pragma warning restore CA5351
        {
            return Refusal(HttpStatusCode.BadRequest, "BadDigest");
        }

        if (Convert.ToHexStringLower(SHA256.HashData(bytes)) != request.Headers.GetValues("x-amz-content-sha256").Single())
        {
            return Refusal(HttpStatusCode.BadRequest, "XAmzContentSHA256Mismatch");
        }

        Objects[key] = bytes;
        return new(HttpStatusCode.OK);
    }

    private HttpResponseMessage Send(byte[] bytes, HttpRequestMessage request)
    {
        if (request.Headers.Range?.Ranges.Single() is not { From: { } from, To: { } to })
        {
            var whole = new ByteArrayContent(request.Method == HttpMethod.Head ? [] : bytes);
            whole.Headers.ContentLength = bytes.Length;
            return new(HttpStatusCode.OK) { Content = whole };
        }

        var part = new StreamContent(Sent(bytes[(int)from..(int)(to + 1)]));
        part.Headers.ContentRange = ContentRangeHeaderValue.Parse(
            string.Create(CultureInfo.InvariantCulture, $"bytes {from}-{to}/{bytes.Length}"));
        return new(HttpStatusCode.PartialContent) { Content = part };
    }
}
