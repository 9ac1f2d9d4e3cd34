using System.Text;
using AccessibleContent.Model;
using AccessibleContent.Readers.Json;

namespace AccessibleContent.Api.Store.Replica;

/// <summary>A notice to be copied, and what the index keeps of it.</summary>
/// <param name="Row">The rows.</param>
/// <param name="Notice">The notice without its text; null where it is withdrawn, or damaged, which is not found as it is not shown.</param>
/// <param name="Words">What the index keeps; null without the notice.</param>
internal sealed record ReplicaEntry(ReplicaRow Row, Notice? Notice, SearchEntry? Words)
{
    /// <summary>Reads the document of a notice.</summary>
    public static ReplicaEntry Of(ReplicaRow row)
    {
        try
        {
            var notice = row is { Withdrawn: null, Shown: { } shown }
                ? JsonReader.ReadStored(Encoding.UTF8.GetBytes(shown.Document), row.Id)
                : null;
            return notice is null ? new(row, null, null) : new(row, notice with { Blocks = [] }, Joined(SearchEntry.Of(notice)));
        }
        catch (InvalidDataException)
        {
            return new(row, null, null);
        }
    }

    // Many of them wait for the writer: one text instead of hundreds.
    private static SearchEntry Joined(SearchEntry entry) => entry with { Tokens = [string.Join(' ', entry.Tokens)] };
}
