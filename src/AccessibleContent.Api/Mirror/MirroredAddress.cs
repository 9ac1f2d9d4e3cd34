using AccessibleContent.Model;

namespace AccessibleContent.Api.Mirror;

/// <summary>An address that the mirror keeps, and the file that its answer is kept in.</summary>
/// <param name="Pattern">The route, as the endpoint was mapped.</param>
/// <param name="Path">The path, decoded.</param>
/// <param name="File">The name of the file in the version's folder, without coding.</param>
internal sealed record MirroredAddress(string Pattern, string Path, string File)
{
    /// <summary>Gets the query, with its question mark.</summary>
    public string Query { get; init; } = "";

    /// <summary>Gets the notice that the path names; null where it names none.</summary>
    public NoticeId? Id { get; init; }
}
