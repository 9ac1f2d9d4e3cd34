using System.Text.Json;
using AccessibleContent.Api.Renditions;
using AccessibleContent.Api.Store;
using AccessibleContent.Readers;

namespace AccessibleContent.Api.Importing;

/// <summary>What there is to import under some paths: pages in any known format, and exports.</summary>
internal static class ImportFiles
{
    private const string ExportExtension = ".jsonl";

    /// <summary>Finds the files, folders searched through, in one order on every machine; a path that is not there comes back as it is.</summary>
    public static IReadOnlyList<string> Find(IEnumerable<string> paths) =>
        [.. paths.SelectMany(path => Directory.Exists(path) ? FilesIn(path) : [path])];

    /// <summary>Reads what a file holds.</summary>
    public static async IAsyncEnumerable<Candidate> ReadAsync(string file, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        if (!File.Exists(file))
        {
            yield return new(file, null, "没有这个文件或文件夹。");
        }
        else if (IsExport(file))
        {
            await foreach (var (number, line) in File.ReadLinesAsync(file, cancellation).Index())
            {
                yield return Line($"{file}:{number + 1}", line);
            }
        }
        else if (SourceFormat.OfFile(file) is { } format)
        {
            yield return Candidate.Of(file, format.Read(await File.ReadAllBytesAsync(file, cancellation), Path.GetFileNameWithoutExtension(file), MirrorAddress.Of(file)));
        }
        else
        {
            yield return new(file, null, $"不认识这种文件；可用的扩展名：{string.Join("、", SourceFormat.All.SelectMany(one => one.Extensions).Append("jsonl"))}。");
        }
    }

    /// <summary>Says whether a file is an export, whose lines must stay in their order.</summary>
    public static bool IsExport(string file) => file.EndsWith(ExportExtension, StringComparison.OrdinalIgnoreCase);

    private static IEnumerable<string> FilesIn(string folder) =>
        Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Where(IsKnown).Order(StringComparer.Ordinal);

    private static bool IsKnown(string file) => IsExport(file) || SourceFormat.OfFile(file) is not null;

    private static Candidate Line(string source, string text)
    {
        try
        {
            return JsonSerializer.Deserialize(text, ApiJson.Compact.ExportLine) is { } line && NoticeId.Parse(line.Id ?? "") is { } id
                ? Revision(source, id, line)
                : new(source, null, "这一行没有编号 id。");
        }
        catch (JsonException wrong)
        {
            return new(source, null, $"这一行不是导出的 JSON：{wrong.Message}");
        }
    }

    private static Candidate Revision(string source, NoticeId id, ExportLine line)
    {
        var summary = new RevisionSummary(line.Revision, line.PublishedAt, line.By, line.Note, line.Withdrawn);
        if (line.Withdrawn)
        {
            return new(source, null) { Stored = new(id, summary, null) };
        }

        var read = line.Notice is { } notice ? Candidate.Of(source, JsonReader.Read(notice.GetRawText(), id.Value)) : new(source, null, "这一行没有公告。");
        return read.Notice is null ? read : read with { Stored = new(id, summary, read.Notice with { Id = id }) };
    }
}
