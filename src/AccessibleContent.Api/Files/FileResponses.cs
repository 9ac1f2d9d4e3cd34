using System.Collections.Concurrent;
using AccessibleContent.Api.Http.Problems;
using AccessibleContent.Api.Http.Responses;
using AccessibleContent.Api.Store;

namespace AccessibleContent.Api.Files;

/// <summary>Serves stored files, and never lets their content execute.</summary>
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
        await FileBody.WriteAsync(context, found.Path, type.ServedType, $"\"{found.File.Hash}\"");
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
