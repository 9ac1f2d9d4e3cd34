using System.Collections.Immutable;
using AccessibleContent.Api.Store;
using AccessibleContent.Api.Store.Sqlite;
using AccessibleContent.Model;
using AccessibleContent.Readers;

namespace AccessibleContent.Api.Intake.Import;

/// <summary>One thing to import: a page, a line of an export, or the reason why it is neither.</summary>
/// <param name="Source">The file, and the line where a file has many.</param>
/// <param name="Notice">The notice of a page; null where it is refused.</param>
/// <param name="Refusal">Why it cannot be imported; null where it can.</param>
public sealed record Candidate(string Source, Notice? Notice, string? Refusal = null)
{
    /// <summary>Gets the revision that a line of an export is; null for a page.</summary>
    public StoredRevision? Stored { get; init; }

    /// <summary>Gets what the reader remarked.</summary>
    public ImmutableArray<Remark> Remarks { get; init; } = [];

    /// <summary>Gets what nobody foresaw; null where the refusal says it all.</summary>
    public Exception? Unforeseen { get; init; }

    /// <summary>Gives what a reader made of a page.</summary>
    public static Candidate Of(string source, Reading reading) =>
        new(source, reading.Notice, reading.Notice is null ? string.Join(' ', reading.Refusals.Select(refusal => refusal.Message)) : null)
        {
            Remarks = reading.Remarks,
        };
}
