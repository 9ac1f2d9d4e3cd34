using AccessibleContent.Model;

namespace AccessibleContent.Api.Mirror;

/// <summary>A mirrored address, and the file that contains its response.</summary>
/// <param name="Pattern">The route, as its endpoint was mapped.</param>
/// <param name="Path">The path, decoded.</param>
/// <param name="File">The file name in the version's folder, without the coding's suffix.</param>
internal sealed record MirroredAddress(string Pattern, string Path, string File)
{
    /// <summary>Gets the query, with its question mark.</summary>
    public string Query { get; init; } = "";

    /// <summary>Gets the notice named in the path; null if there is none.</summary>
    public NoticeId? Id { get; init; }
}
