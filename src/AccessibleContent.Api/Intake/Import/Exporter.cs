using System.Text.Json;
using AccessibleContent.Api.Notices;
using AccessibleContent.Api.Store;
using AccessibleContent.Model;
using AccessibleContent.Writers.Json;

namespace AccessibleContent.Api.Intake.Import;

/// <summary>
/// Writes the whole store as lines of JSON, the oldest revision of each notice first, so that an import restores the same store.
/// </summary>
internal static class Exporter
{
    private const byte LineFeed = (byte)'\n';

    /// <summary>Writes all lines.</summary>
    /// <returns>The number of revisions written, and the damaged ones, which are omitted.</returns>
    public static async Task<(int Count, IReadOnlyList<string> Damaged)> WriteAsync(
        INoticeStore store,
        IViewStore views,
        Stream output,
        CancellationToken cancellation)
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

        foreach (var one in await views.ListAsync(cancellation))
        {
            JsonSerializer.Serialize(output, new(one.Id.Value, one.Number), ExportJson.Compact.ExportedViews);
            output.WriteByte(LineFeed);
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
        stored.Summary.Restores,
        Pictures: stored.Pictures.Count == 0 ? null : stored.Pictures.ToDictionary(one => one.Address, one => one.File));
}
