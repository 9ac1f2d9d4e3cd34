using System.Text.Json;
using AccessibleContent.Api.Files;
using AccessibleContent.Api.Renditions;
using AccessibleContent.Api.Store;
using AccessibleContent.Readers;

namespace AccessibleContent.Api.Importing;

/// <summary>What there is to import under some paths: pages in any known format with the files beside them, and exports.</summary>
internal sealed class ImportFiles(KeptFiles kept)
{
    private const string ExportExtension = ".jsonl";

    // What links lead to is somewhere else, and a link to a folder above has no end.
    private static readonly EnumerationOptions Deep = new() { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint };

    private readonly PageFiles _beside = new(kept);
    private readonly ExportedFiles _exported = new(kept);

    /// <summary>Finds the files, folders searched through, in one order on every machine; a path that is not there comes back as it is.</summary>
    public static IReadOnlyList<ImportFile> Find(IEnumerable<string> paths) =>
        [.. paths.SelectMany(path => Directory.Exists(path) ? FilesIn(path) : [new(path, Path.GetDirectoryName(Path.GetFullPath(path))!)])];

    /// <summary>Reads what a file holds.</summary>
    public async IAsyncEnumerable<Candidate> ReadAsync(ImportFile source, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        var file = source.Path;
        if (!File.Exists(file))
        {
            yield return new(file, null, "没有这个文件或文件夹。");
        }
        else if (IsExport(file))
        {
            await foreach (var (number, line) in File.ReadLinesAsync(file, cancellation).Index())
            {
                yield return await _exported.KeepAsync(file, Line($"{file}:{number + 1}", line), cancellation);
            }
        }
        else if (SourceFormat.OfFile(file) is { } format)
        {
            yield return await PageAsync(source, format, cancellation);
        }
        else
        {
            yield return new(file, null, $"不认识这种文件；可用的扩展名：{string.Join("、", SourceFormat.All.SelectMany(one => one.Extensions).Append("jsonl"))}。");
        }
    }

    /// <summary>Says whether a file is an export, whose lines must stay in their order.</summary>
    public static bool IsExport(string file) => file.EndsWith(ExportExtension, StringComparison.OrdinalIgnoreCase);

    private static IEnumerable<ImportFile> FilesIn(string folder) =>
        Directory.EnumerateFiles(folder, "*", Deep).Where(IsKnown).Order(StringComparer.Ordinal).Select(file => new ImportFile(file, folder));

    private static bool IsKnown(string file) => (IsExport(file) || SourceFormat.OfFile(file) is not null) && !ExportedFiles.Holds(file);

    private async ValueTask<Candidate> PageAsync(ImportFile source, SourceFormat format, CancellationToken cancellation)
    {
        var bytes = await File.ReadAllBytesAsync(source.Path, cancellation);
        var reading = format.Read(bytes, Path.GetFileNameWithoutExtension(source.Path), MirrorAddress.Of(source.Path));
        var page = Candidate.Of(source.Path, reading);
        if (page.Notice is null)
        {
            return page;
        }

        var (notice, remarks) = await _beside.KeepAsync(page.Notice, PagePlace.Of(source, reading.Address), cancellation);
        return page with { Notice = notice, Remarks = [.. page.Remarks, .. remarks] };
    }

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
