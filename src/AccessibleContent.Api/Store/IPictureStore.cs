using AccessibleContent.Model;

namespace AccessibleContent.Api.Store;

/// <summary>Where the pictures of notices came from; <see cref="Submission.Pictures"/> adds to it.</summary>
internal interface IPictureStore
{
    /// <summary>Lists the pictures that a notice has ever had from other hosts.</summary>
    ValueTask<IReadOnlyList<KeptPicture>> ListAsync(NoticeId id, CancellationToken cancellation);
}
