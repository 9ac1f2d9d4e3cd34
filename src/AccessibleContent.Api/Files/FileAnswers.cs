using System.Collections.Concurrent;
using AccessibleContent.Api.Caching;
using AccessibleContent.Api.Renditions;
using AccessibleContent.Api.Store;
using Microsoft.Net.Http.Headers;

namespace AccessibleContent.Api.Files;

/// <summary>Answers with kept files: whole or by range (RFC 9110, 14), and nothing in them ever runs.</summary>
public sealed class FileAnswers(INoticeStore store, KeptFiles files)
{
    private const int Most = 10_000;
    private const string Sealed = "default-src 'none'; img-src 'self'; media-src 'self'; frame-ancestors 'self'; sandbox";

    // A browser's own reader of PDF does not start in a sandbox; the document has no rights of the site even so.
    private const string SealedForReaders = "default-src 'none'; object-src 'self'; frame-ancestors 'self'";

    private readonly ConcurrentDictionary<KeptFile, FileStanding> _known = new();

    /// <summary>Finds a file of what is published; 404 where it is of nothing, 410 where it is of what was withdrawn.</summary>
    public async ValueTask<((KeptFile File, string Path)? Result, Problem? Problem)> FindAsync(string hash, string name, CancellationToken cancellation)
    {
        var file = KeptFile.Of(hash, name);
        var path = file is null ? null : files.Find(file);
        var standing = path is null ? FileStanding.Unknown : await StandingAsync(file!, cancellation);
        return standing switch
        {
            FileStanding.Shown => ((file!, path!), null),
            FileStanding.Withdrawn => (null, new Problem(410, $"文件“{name}”属于已经撤下的公告。")),
            _ => (null, new Problem(404, $"没有文件“{name}”；请从公告页面打开附件。")),
        };
    }

    /// <summary>Writes a file with its header fields.</summary>
    public static async Task WriteAsync(HttpContext context, (KeptFile File, string Path) found)
    {
        var (headers, type) = (context.Response.Headers, found.File.Type);
        headers.CacheControl = Answer.Usual;
        headers.ContentSecurityPolicy = type.MediaType == "application/pdf" ? SealedForReaders : Sealed;

        // Without a name: it is the address's last part, also where the mirror answers.
        headers.ContentDisposition = type.IsShown ? "inline" : "attachment";
        IgnoreOtherUnits(context.Request.Headers);
        await using var bytes = new FileStream(found.Path, FileMode.Open, FileAccess.Read, FileShare.Read, 1, FileOptions.Asynchronous);
        await TypedResults.Stream(bytes, type.MediaType, null, null, new EntityTagHeaderValue($"\"{found.File.Hash}\""), enableRangeProcessing: true).ExecuteAsync(context);
    }

    // The framework takes every unit for bytes; one that is not known is to be ignored (RFC 9110, 14.2).
    private static void IgnoreOtherUnits(IHeaderDictionary fields)
    {
        if (!fields.Range.ToString().StartsWith("bytes=", StringComparison.OrdinalIgnoreCase))
        {
            fields.Remove(HeaderNames.Range);
        }
    }

    // What is known already survives the store, as every other answer does.
    private async ValueTask<FileStanding> StandingAsync(KeptFile file, CancellationToken cancellation)
    {
        try
        {
            var standing = await store.FindFileAsync(file, cancellation);
            if (_known.Count >= Most)
            {
                _known.Clear();
            }

            return _known[file] = standing;
        }
        catch (StoreUnavailableException) when (_known.TryGetValue(file, out var known))
        {
            return known;
        }
    }
}
