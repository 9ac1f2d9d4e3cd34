using AccessibleContent.Api.Http.Problems;
using AccessibleContent.Api.Http.Responses;
using AccessibleContent.Api.Store;
using Microsoft.Net.Http.Headers;

namespace AccessibleContent.Api.Files;

/// <summary>Serves stored files, and never lets their content execute.</summary>
internal sealed class FileResponses(FileStatuses statuses, FileStore files)
{
    private const string Sealed = "default-src 'none'; img-src 'self'; media-src 'self'; frame-ancestors 'self'; sandbox";

    // A browser's own PDF viewer does not start in a sandbox; even so the document has no rights of the site.
    private const string SealedForReaders = "default-src 'none'; object-src 'self'; frame-ancestors 'self'";

    /// <summary>Sends a file of a published notice; 404 if it belongs to none, 410 if it belongs to a withdrawn one.</summary>
    public async Task RespondAsync(HttpContext context, string hash, string name)
    {
        try
        {
            if (await TrySendAsync(context, hash, name) is { } problem)
            {
                await ProblemWriter.WriteAsync(context, problem);
            }
        }
        catch (FilesUnavailableException)
        {
            await BreakOffAsync(context);
        }
    }

    // What has begun cannot become an error: the client sees that the end is missing.
    private static Task BreakOffAsync(HttpContext context)
    {
        if (context.Response.HasStarted)
        {
            context.Abort();
            return Task.CompletedTask;
        }

        context.Response.Clear();
        CommonHeaders.Write(context);
        return ProblemWriter.WriteAsync(context, new(ProblemTypes.FilesUnavailable, "图片和附件暂时打不开；公告的文字照常可以阅读。请稍后再试。")
        {
            RetryAfter = FilesUnavailableException.RetryAfter,
        });
    }

    private async Task<Problem?> TrySendAsync(HttpContext context, string hash, string name)
    {
        var status = StoredFile.Of(hash, name) is { } file ? await FindAsync(file, context.RequestAborted) : FileStatus.Unknown;
        if (status is FileStatus.Withdrawn)
        {
            return new(ProblemTypes.Withdrawn, $"文件“{name}”属于已经撤下的公告。");
        }

        await using var bytes = status is FileStatus.Shown
            ? await files.OpenAsync(new(hash, name), LastOf(context.Request), context.RequestAborted)
            : null;
        if (bytes is null)
        {
            return new(ProblemTypes.NoSuchFile, $"没有文件“{name}”；请从公告页面打开附件。");
        }

        await SendAsync(context, new(hash, name), bytes);
        return null;
    }

    private static async Task SendAsync(HttpContext context, StoredFile file, Stream bytes)
    {
        var (response, type) = (context.Response, file.Type);
        response.Headers.CacheControl = Representation.Usual;
        response.Headers.ContentSecurityPolicy = type.MediaType == "application/pdf" ? SealedForReaders : Sealed;

        // Browsers do not open a document that has both a sandbox and an opener policy.
        response.Headers.Remove("Cross-Origin-Opener-Policy");

        // Without a file name: it is the last part of the address, also when the mirror responds.
        response.Headers.ContentDisposition = type.IsShown ? "inline" : "attachment";
        await FileBody.WriteAsync(context, bytes, type.ServedType, $"\"{file.Hash}\"");
    }

    // Only a hint of what will be read: whether the range counts is decided later.
    private static long? LastOf(HttpRequest request) =>
        RangeHeaderValue.TryParse(request.Headers.Range.ToString(), out var range) && range.Ranges.Count == 1
        && range.Ranges.First() is { From: not null } part
            ? part.To
            : null;

    // Where it costs nothing, the file is looked for first: anybody can think up hashes.
    private async ValueTask<FileStatus> FindAsync(StoredFile file, CancellationToken cancellation) =>
        files.IsNear && !await files.HoldsAsync(file, cancellation)
            ? FileStatus.Unknown
            : await statuses.FindAsync(file, cancellation);
}
