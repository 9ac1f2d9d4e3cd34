using System.Text.Json;
using AccessibleContent.Api.Notices;
using AccessibleContent.Api.Store;
using AccessibleContent.Api.Store.Sqlite;
using AccessibleContent.Model;
using AccessibleContent.Writers.Json;

namespace AccessibleContent.Api.Intake.Import;

/// <summary>Writes the whole store as lines of JSON, oldest revision of each notice first: what an import makes the same store of.</summary>
internal static class Exporter
{
    private const byte LineFeed = (byte)'\n';

    /// <summary>Writes all lines.</summary>
    /// <returns>How many revisions were written, and which are damaged and so were not.</returns>
    public static async Task<(int Count, IReadOnlyList<string> Damaged)> WriteAsync(INoticeStore store, Stream output, CancellationToken cancellation)
    {
        var (count, damaged) = (0, new List<string>());
        await foreach (var revision in store.ReadAllAsync(cancellation))
        {
            if (revision.Damage is { } damage)
            {
                damaged.Add(damage);
                continue;
            }

            JsonSerializer.Serialize(output, Line(revision), ExportJson.Compact.ExportLine);
            output.WriteByte(LineFeed);
            count++;
        }

        await output.FlushAsync(cancellation);
        return (count, damaged);
    }

    private static ExportLine Line(StoredRevision stored) => new(
        stored.Id.Value,
        stored.Summary.Revision,
        stored.Summary.PublishedAt,
        stored.Summary.By,
        stored.Summary.Note,
        stored.Summary.Withdrawn,
        stored.Notice is { } notice ? JsonElement.Parse(JsonWriter.Canonical(notice)) : null,
        stored.Summary.Restores);
}
