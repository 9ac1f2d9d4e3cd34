using System.Text.Json.Serialization;
using AccessibleContent.Api.Http.Keys;
using AccessibleContent.Api.Store;

namespace AccessibleContent.Api.Notices;

/// <summary>The JSON of a notice's history, newest first.</summary>
internal sealed record RevisionsBody(IReadOnlyList<RevisionItem> Items);

/// <summary>The JSON of one line of a notice's history, as the public sees it.</summary>
/// <param name="Revision">The number, from 1.</param>
/// <param name="PublishedAt">When the revision was published, or the notice withdrawn.</param>
/// <param name="By">The display name of the author.</param>
/// <param name="Note">The reason; null if not given.</param>
/// <param name="Withdrawn">Whether this is a withdrawal.</param>
/// <param name="Restores">The number of the revision that is shown again after a withdrawal was taken back; only then.</param>
public sealed record RevisionItem(
    int Revision,
    DateTimeOffset PublishedAt,
    string By,
    string? Note,
    bool Withdrawn,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] int? Restores)
{
    /// <summary>Returns the line without the name that is for the operator only.</summary>
    internal static RevisionItem Of(RevisionSummary one, HistoryNames names) =>
        new(one.Revision, one.PublishedAt, names.Of(one.By), one.Note, one.Withdrawn, one.Restores);
}
