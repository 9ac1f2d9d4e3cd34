using System.Text.Json;
using AccessibleContent.Api.Http.Problems;
using AccessibleContent.Api.Notices;
using AccessibleContent.Api.Store;
using AccessibleContent.Model;
using AccessibleContent.Readers;
using AccessibleContent.Readers.Json;

namespace AccessibleContent.Api.Intake.Import;

/// <summary>
/// Reads one line of an export, and refuses anything that no export contains: an import must not store what publishing would
/// refuse.
/// </summary>
internal static class ExportedLine
{
    private static readonly DateTimeOffset Earliest = new(1900, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Latest = new(9000, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Reads the line.</summary>
    /// <param name="source">The file and the line.</param>
    /// <param name="text">The text of the line; null if it is too long.</param>
    public static ImportItem Read(string source, string? text)
    {
        try
        {
            return text is null ? Refused(source, $"这一行超过 {LongLines.Most} 字，不是导出的公告。")
                : text.Contains('\uFFFD', StringComparison.Ordinal) ? Refused(source, "这一行有无法辨认的字；请用 UTF-8 重新导出。")
                : JsonSerializer.Deserialize(text, ExportJson.Compact.ExportLine) is { } line ? Read(source, line)
                : Refused(source, "这一行是 null，不是导出的公告。");
        }
        catch (JsonException wrong)
        {
            return Refused(source, Fault(text!) ?? $"这一行不是导出的 JSON：{wrong.Path} 的值不能采用。");
        }
#pragma warning disable CA1031 // One line of many; the import reports every failure.
        catch (Exception unforeseen)
#pragma warning restore CA1031
        {
            return Refused(source, UnforeseenReading.Words(unforeseen)) with { Unforeseen = unforeseen };
        }
    }

    private static string? Fault(string text)
    {
        using var document = JsonSyntax.Parse(text, out var fault);
        return fault?.Message;
    }

    private static ImportItem Refused(string source, string reason) => new(source, null, reason);

    private static ImportItem Read(string source, ExportLine line) =>
        NoticeId.Parse(line.Id ?? "") is not { } id ? Refused(source, "这一行没有编号 id，或者 id 不是字母和数字以单个“-”相连。")
        : line.Views is { } views ? Counted(source, id, views)
        : Problem(line) is { } problem ? Refused(source, problem)
        : Revision(source, id, line);

    private static ImportItem Counted(string source, NoticeId id, long views) =>
        views is < 0 or > NoticeViews.Most
            ? Refused(source, $"views 是 {views}，应当是 0 到 {NoticeViews.Most} 的整数。")
            : new(source, null) { Counted = id, Views = views };

    private static string? Problem(ExportLine line) =>
        line.Revision < 1 ? $"revision 是 {line.Revision}，应当是从 1 起的整数。"
        : line.PublishedAt < Earliest || line.PublishedAt > Latest ? $"publishedAt 是“{line.PublishedAt:O}”，没有公告在这个时刻发布。"
        : string.IsNullOrWhiteSpace(line.By) ? "这一行没有 by（由谁发布）。"
        : line.Withdrawn && string.IsNullOrWhiteSpace(line.Note) ? "撤下公告的一行没有 note（撤下的理由）。"
        : !line.Withdrawn && line.Notice is null or { ValueKind: JsonValueKind.Null } ? "这一行没有公告。"
        : null;

    private static ImportItem Revision(string source, NoticeId id, ExportLine line)
    {
        var summary = new RevisionSummary(line.Revision, line.PublishedAt, line.By, line.Note, line.Withdrawn, line.Restores);
        if (line.Withdrawn)
        {
            return new(source, null) { Stored = new(id, summary, null) };
        }

        var read = ImportItem.Of(source, NoticeLimits.Check(JsonReader.Read(line.Notice!.Value.GetRawText(), id.Value)));
        return read.Notice is not { } notice ? read
            : notice.Metadata.IndexNumber is { } index && notice.Id != id
                ? Refused(source, $"编号“{id}”与索引号“{index}”不符：这个索引号的编号是“{notice.Id}”。")
            : read with
            {
                // In a store they stay as they are.
                Remarks = [.. read.Remarks.Where(remark => remark.Rule != RemarkRule.RelativeAddress)],
                Stored = new(id, summary, notice with { Id = id }) { Pictures = Pictures(line) },
            };
    }

    // One that leads to no stored file would be of no use.
    private static KeptPicture[] Pictures(ExportLine line) =>
    [
        .. (line.Pictures ?? [])
            .Where(picture => picture.Value is { } file && StoredFile.Parse(file) is not null)
            .Select(picture => new KeptPicture(picture.Key, picture.Value)),
    ];
}
