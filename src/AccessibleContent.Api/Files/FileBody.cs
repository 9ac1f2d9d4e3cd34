using System.Globalization;
using AccessibleContent.Api.Http.Problems;
using AccessibleContent.Api.Http.Requests;
using AccessibleContent.Api.Http.Responses;
using Microsoft.Net.Http.Headers;

namespace AccessibleContent.Api.Files;

/// <summary>Sends a file from the disk, whole or by range (RFC 9110, 14), if the request's conditions hold.</summary>
internal static class FileBody
{
    // What an error must not have of the file: it is not the file.
    private static readonly string[] OfFile =
        [HeaderNames.ETag, HeaderNames.LastModified, HeaderNames.ContentDisposition, HeaderNames.ContentEncoding];

    /// <summary>Sends the file, or the problem with the conditions or the range.</summary>
    /// <param name="context">The request; the other header fields are set already.</param>
    /// <param name="path">The file.</param>
    /// <param name="contentType">The value of <c>Content-Type</c>.</param>
    /// <param name="tag">The strong ETag.</param>
    /// <param name="modifiedAt">When the content was changed; null if that is not known.</param>
    /// <exception cref="IOException">There is no such file (any more); nothing is sent.</exception>
    public static async Task WriteAsync(
        HttpContext context, string path, string contentType, string tag, DateTimeOffset? modifiedAt = null)
    {
        await using var bytes = Open(path);
        await WriteAsync(context, bytes, contentType, tag, modifiedAt);
    }

    /// <summary>Sends bytes that can be positioned, as a file.</summary>
    public static async Task WriteAsync(
        HttpContext context, Stream bytes, string contentType, string tag, DateTimeOffset? modifiedAt = null)
    {
        var response = context.Response;
        IgnoreRanges(context.Request, tag);
        if (context.Request.Headers.IfMatch is { Count: > 0 } field && field != "" && EntityTags.Read(field) is null)
        {
            await RefuseAsync(context, StatusCodes.Status412PreconditionFailed, 0);
            return;
        }

        var length = bytes.Length;
        await TypedResults
            .Stream(bytes, contentType, null, modifiedAt, new EntityTagHeaderValue(tag), enableRangeProcessing: true)
            .ExecuteAsync(context);
        if (response.StatusCode >= StatusCodes.Status400BadRequest && !response.HasStarted)
        {
            await RefuseAsync(context, response.StatusCode, length);
        }
    }

    /// <summary>Opens a file to be sent.</summary>
    public static FileStream Open(string path) =>
        new(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1, FileOptions.Asynchronous);

    // An error has neither the file's validator nor its caching rules.
    private static Task RefuseAsync(HttpContext context, int status, long length)
    {
        foreach (var name in OfFile)
        {
            context.Response.Headers.Remove(name);
        }

        CommonHeaders.Write(context);
        return ProblemWriter.WriteAsync(context, status == StatusCodes.Status412PreconditionFailed
            ? new(ProblemTypes.PreconditionFailed, $"请求头 If-Match 的“{context.Request.Headers.IfMatch}”不是这个文件的版本；请重新打开。")
            : new(
                ProblemTypes.Of(status),
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"请求头 Range 的“{context.Request.Headers.Range}”超出文件；文件共 {length} 字节。")));
    }

    // The framework treats every unit as bytes, and HEAD like GET; an unknown unit and a range of HEAD must be ignored (RFC 9110, 14.2).
    // So must a range of another version: only the validator names the bytes, and no date (13.1.5).
    private static void IgnoreRanges(HttpRequest request, string tag)
    {
        if (!HttpMethods.IsGet(request.Method)
            || !request.Headers.Range.ToString().StartsWith("bytes=", StringComparison.OrdinalIgnoreCase)
            || (request.Headers.IfRange is { Count: > 0 } version && version != tag))
        {
            request.Headers.Remove(HeaderNames.Range);
        }
    }
}
