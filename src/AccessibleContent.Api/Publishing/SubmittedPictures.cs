using AccessibleContent.Api.Files;
using AccessibleContent.Api.Files.Pictures;
using AccessibleContent.Model;

namespace AccessibleContent.Api.Publishing;

/// <summary>The pictures of a notice that is being published: fetched if its source is given, and never in a dry run.</summary>
internal sealed class SubmittedPictures(PictureKeeper keeper)
{
    /// <summary>Keeps what is on other hosts, and remarks on what nobody can open.</summary>
    public async ValueTask<PictureResult> KeepAsync(Notice notice, PutParameters how, CancellationToken cancellation)
    {
        var result = how.Source is null ? await keeper.LeaveAsync(notice, PictureRemarks.WithoutSource, cancellation)
            : how.DryRun ? await keeper.LeaveAsync(notice, PictureRemarks.Tried, cancellation)
            : await keeper.KeepAsync(notice, cancellation);
        return result with { Remarks = [.. result.Remarks, .. AbsentFiles.Remarks(result.Notice)] };
    }
}
