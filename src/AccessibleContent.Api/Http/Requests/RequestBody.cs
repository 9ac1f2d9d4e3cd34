using System.Buffers;
using AccessibleContent.Api.Http.Problems;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Net.Http.Headers;

namespace AccessibleContent.Api.Http.Requests;

/// <summary>The body of a write request: read completely before it is processed.</summary>
internal static class RequestBody
{
    /// <summary>
    /// Reads the body, or returns the problem: 413 over <paramref name="limit"/> bytes, 415 for an unsupported type or coding.
    /// </summary>
    internal static async Task<Result<ReadOnlyMemory<byte>>> ReadAsync(HttpRequest request, int limit, params string[] mediaTypes)
    {
        if (MediaTypeOf(request) is not { } type || !mediaTypes.Contains(type))
        {
            var wrong = string.IsNullOrEmpty(request.ContentType)
                ? "没有写明内容类型（Content-Type）"
                : $"内容类型“{request.ContentType}”不能采用";
            return new Problem(ProblemTypes.UnsupportedMediaType, $"{wrong}；可用的内容类型：{string.Join("、", mediaTypes)}。")
            {
                Allowed = mediaTypes,
            };
        }

        if (request.Headers.ContentEncoding.Count > 0)
        {
            return new Problem(ProblemTypes.UnsupportedMediaType, $"内容编码“{request.Headers.ContentEncoding}”不能采用；请发送未压缩的内容。");
        }

        try
        {
            return await ReadAsync(request, limit) is { } bytes ? new ReadOnlyMemory<byte>(bytes) : TooLarge(limit);
        }
        catch (IOException broken) when (!request.HttpContext.RequestAborted.IsCancellationRequested)
        {
            // Invalid chunk sizes, a body that came too slowly: the fault is the sender's, not the server's.
            var status = broken is BadHttpRequestException bad ? bad.StatusCode : StatusCodes.Status400BadRequest;
            return status == StatusCodes.Status413PayloadTooLarge
                ? TooLarge(limit)
                : new Problem(ProblemTypes.Of(status), "请求的内容不符合 HTTP 的规定，或来得太慢；请检查长度和分块。");
        }
    }

    /// <summary>Returns the media type of the body in lower case, without parameters; null if there is none.</summary>
    public static string? MediaTypeOf(HttpRequest request) =>
        MediaTypeHeaderValue.TryParse(request.ContentType, out var type) ? type.MediaType.Value!.ToLowerInvariant() : null;

    private static Problem TooLarge(int limit) => new(ProblemTypes.ContentTooLarge, $"内容超过 {limit} 字节；请缩短，或拆成几项。");

    private static async Task<byte[]?> ReadAsync(HttpRequest request, int limit)
    {
        if (request.ContentLength > limit)
        {
            return null;
        }

        // One byte more is accepted, so that the service itself reports the problem.
        if (request.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } feature)
        {
            feature.MaxRequestBodySize = limit + 1;
        }

        var read = await request.BodyReader.ReadAtLeastAsync(limit + 1, request.HttpContext.RequestAborted);
        var bytes = read.Buffer.Length > limit ? null : read.Buffer.ToArray();
        request.BodyReader.AdvanceTo(read.Buffer.End);
        return bytes;
    }
}
