using System.Collections.Concurrent;
using System.Globalization;
using AccessibleContent.Api.Http.Problems;
using AccessibleContent.Api.Http.Requests;
using AccessibleContent.Api.Http.Responses;
using AccessibleContent.Api.Store;
using Microsoft.Net.Http.Headers;

namespace AccessibleContent.Api.Files;

/// <summary>Serves stored files, whole or by range (RFC 9110, 14), and never lets their content execute.</summary>
internal sealed class FileResponses(INoticeStore store, FileStore files)
{
    private const int Most = 10_000;
    private const string Sealed = "default-src 'none'; img-src 'self'; media-src 'self'; frame-ancestors 'self'; sandbox";

    // A browser's own PDF viewer does not start in a sandbox; even so the document has no rights of the site.
    private const string SealedForReaders = "default-src 'none'; object-src 'self'; frame-ancestors 'self'";

    private readonly ConcurrentDictionary<StoredFile, FileStatus> _known = new();

    /// <summary>Finds a file of a published notice; 404 if it belongs to none, 410 if it belongs to a withdrawn one.</summary>
    internal async ValueTask<Result<(StoredFile File, string Path)>> FindAsync(string hash, string name, CancellationToken cancellation)
    {
        var file = StoredFile.Of(hash, name);
        var path = file is null ? null : files.Find(file);
        var status = path is null ? FileStatus.Unknown : await StatusAsync(file!, cancellation);
        return status switch
        {
            FileStatus.Shown => (file!, path!),
            FileStatus.Withdrawn => new Problem(ProblemTypes.Withdrawn, $"文件“{name}”属于已经撤下的公告。"),
            _ => new Problem(ProblemTypes.NoSuchFile, $"没有文件“{name}”；请从公告页面打开附件。"),
        };
    }

    /// <summary>Writes a file with its header fields.</summary>
    public static async Task WriteAsync(HttpContext context, (StoredFile File, string Path) found)
    {
        var (response, type) = (context.Response, found.File.Type);
        response.Headers.CacheControl = Representation.Usual;
        response.Headers.ContentSecurityPolicy = type.MediaType == "application/pdf" ? SealedForReaders : Sealed;

        // Browsers do not open a document that has both a sandbox and an opener policy.
        response.Headers.Remove("Cross-Origin-Opener-Policy");

        // Without a file name: it is the last part of the address, also when the mirror responds.
        response.Headers.ContentDisposition = type.IsShown ? "inline" : "attachment";
        var tag = $"\"{found.File.Hash}\"";
        IgnoreRanges(context.Request, tag);
        if (context.Request.Headers.IfMatch is { Count: > 0 } field && field != "" && EntityTags.Read(field) is null)
        {
            await RefuseAsync(context, StatusCodes.Status412PreconditionFailed, 0);
            return;
        }

        await using var bytes = new FileStream(found.Path, FileMode.Open, FileAccess.Read, FileShare.Read, 1, FileOptions.Asynchronous);
        var length = bytes.Length;
        await TypedResults
            .Stream(bytes, type.ServedType, null, null, new EntityTagHeaderValue(tag), enableRangeProcessing: true)
            .ExecuteAsync(context);
        if (response.StatusCode >= StatusCodes.Status400BadRequest && !response.HasStarted)
        {
            await RefuseAsync(context, response.StatusCode, length);
        }
    }

    // An error is not the file: it has neither its validator nor its caching rules.
    private static Task RefuseAsync(HttpContext context, int status, long length)
    {
        context.Response.Headers.Remove(HeaderNames.ETag);
        context.Response.Headers.Remove(HeaderNames.ContentDisposition);
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
    // So must a range of another version: a file has no date to compare with If-Range, only its hash (13.1.5).
    private static void IgnoreRanges(HttpRequest request, string tag)
    {
        if (!HttpMethods.IsGet(request.Method)
            || !request.Headers.Range.ToString().StartsWith("bytes=", StringComparison.OrdinalIgnoreCase)
            || (request.Headers.IfRange is { Count: > 0 } version && version != tag))
        {
            request.Headers.Remove(HeaderNames.Range);
        }
    }

    // Known files survive an outage of the store, like every other response.
    private async ValueTask<FileStatus> StatusAsync(StoredFile file, CancellationToken cancellation)
    {
        try
        {
            var status = await store.FindFileAsync(file, cancellation);
            if (_known.Count >= Most)
            {
                _known.Clear();
            }

            return _known[file] = status;
        }
        catch (StoreUnavailableException) when (_known.TryGetValue(file, out var known))
        {
            return known;
        }
    }
}
