using AccessibleContent.Model;

namespace AccessibleContent.Api.Files.Pictures;

/// <summary>What came of asking for a picture.</summary>
/// <param name="Bytes">Its bytes; empty without a picture.</param>
/// <param name="Kind">Its kind; null without a picture.</param>
/// <param name="Refusal">Why there is no picture, in words for the editor; null if there is one.</param>
internal sealed record PictureReply(byte[] Bytes, FileKind? Kind, string? Refusal)
{
    /// <summary>Gets where the host redirects to; null if it does not.</summary>
    public Uri? Next { get; init; }

    /// <summary>Gets a value indicating whether the same request may succeed a moment later.</summary>
    public bool IsTransient { get; init; }

    /// <summary>Gets a value indicating whether the host did not answer at all.</summary>
    public bool IsSilent { get; init; }

    /// <summary>There is no picture.</summary>
    public static PictureReply None(string refusal) => new([], null, refusal);

    /// <summary>Judges a body by its bytes.</summary>
    public static PictureReply Of(byte[] bytes) =>
        PictureBytes.KindOf(bytes) is { } kind ? new(bytes, kind, null) : None(PictureBytes.Refusal(bytes));
}
