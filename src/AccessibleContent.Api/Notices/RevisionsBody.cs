using System.Text.Json.Serialization;
using AccessibleContent.Api.Http.Keys;
using AccessibleContent.Api.Store;
using AccessibleContent.Api.Store.Sqlite;

namespace AccessibleContent.Api.Notices;

/// <summary>The JSON of a notice's history, newest first.</summary>
public sealed record RevisionsBody(IReadOnlyList<RevisionItem> Items);

/// <summary>The JSON of one line of a notice's history, as the public sees it.</summary>
/// <param name="Revision">The number, from 1.</param>
/// <param name="PublishedAt">When it was published, or the notice withdrawn.</param>
/// <param name="By">The display name of who did it.</param>
/// <param name="Note">Why; null where it was not said.</param>
/// <param name="Withdrawn">Whether this is a withdrawal.</param>
/// <param name="Restores">The number of the revision that is shown again since a withdrawal was taken back; only there.</param>
public sealed record RevisionItem(
    int Revision,
    DateTimeOffset PublishedAt,
    string By,
    string? Note,
    bool Withdrawn,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] int? Restores)
{
    /// <summary>Gives the line without the name that is the operator's alone.</summary>
    public static RevisionItem Of(RevisionSummary one, HistoryNames names) =>
        new(one.Revision, one.PublishedAt, names.Of(one.By), one.Note, one.Withdrawn, one.Restores);
}
