using AccessibleContent.Api.Files;
using AccessibleContent.Api.Http.Problems;
using AccessibleContent.Api.Http.Requests;
using AccessibleContent.Api.Http.Responses;
using Microsoft.Net.Http.Headers;

namespace AccessibleContent.Api.OpenData.Snapshots;

/// <summary>Serves the files of the snapshot from the disk, in each coding, whole or by range.</summary>
internal sealed class SnapshotResponses(CurrentSnapshot current)
{
    /// <summary>The query key of the table's variants.</summary>
    public const string ForKey = "for";

    /// <summary>The variant for Excel.</summary>
    public const string Excel = "excel";

    private const int RetryAfter = 10;

    // Without the rules of other responses for stale ones: while a snapshot is away because of a withdrawal, its 503 must not make a cache
    // serve the one that holds the withdrawn notice.
    private const string CacheControl = "public, max-age=60, must-revalidate";

    /// <summary>Responds with a file, or says that it is being made.</summary>
    public async Task RespondAsync(HttpContext context, SnapshotFile file)
    {
        QueryFilter.Apply(context);
        if (Choose(context.Request.Query, file).TryGet(out var wanted, out var problem))
        {
            // Once more, if the snapshot was replaced between being found and being opened.
            if (await TrySendAsync(context, wanted) || await TrySendAsync(context, wanted))
            {
                return;
            }

            problem = new(ProblemTypes.SnapshotPending, "数据文件正在生成，暂时不能下载。") { RetryAfter = RetryAfter };
        }

        await ProblemWriter.WriteAsync(context, problem);
    }

    private static Result<SnapshotFile> Choose(IQueryCollection query, SnapshotFile file)
    {
        if (file != SnapshotFile.Csv)
        {
            return file;
        }

        Problem? problem = null;
        var variant = AxisValues.One(query, ForKey, value => value == Excel ? value : null, () => [Excel], ref problem);
        return problem is not null ? problem : variant is null ? file : SnapshotFile.Excel;
    }

    private async Task<bool> TrySendAsync(HttpContext context, SnapshotFile file)
    {
        if (await current.FindAsync(context.RequestAborted) is not { } snapshot)
        {
            return false;
        }

        var coding = Coding.Choose(context.Request.Headers.AcceptEncoding);
        var path = Path.Combine(snapshot.Path, snapshot.Form(file, coding).Name);
        if (!File.Exists(path))
        {
            current.Forget(snapshot);
            return false;
        }

        SetFields(context.Response.Headers, file, coding);
        try
        {
            await FileBody.WriteAsync(context, path, file.ContentType, snapshot.TagOf(file, coding));
        }
        catch (FileNotFoundException) when (!context.Response.HasStarted)
        {
            context.Response.Headers.Remove(HeaderNames.ContentEncoding);
            context.Response.Headers.Remove(HeaderNames.ContentDisposition);
            current.Forget(snapshot);
            return false;
        }

        return true;
    }

    private static void SetFields(IHeaderDictionary headers, SnapshotFile file, Coding coding)
    {
        headers.CacheControl = CacheControl;
        headers.Vary = HeaderNames.AcceptEncoding;
        headers.ContentEncoding = coding.Name;

        // A browser stores the data instead of showing megabytes of them. The name is the last part of the address.
        headers.ContentDisposition = file == SnapshotFile.Package ? default : new("attachment");
    }
}
