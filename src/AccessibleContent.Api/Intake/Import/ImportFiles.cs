using AccessibleContent.Api.Files;
using AccessibleContent.Api.Files.Pictures;
using AccessibleContent.Model;
using AccessibleContent.Readers;

namespace AccessibleContent.Api.Intake.Import;

/// <summary>The items to import under some paths: pages in any known format with the files beside them, and exports.</summary>
internal sealed class ImportFiles(FileStore kept)
{
    private const string ExportExtension = ".jsonl";

    private readonly PageFiles _beside = new(kept);
    private readonly ExportedFiles _exported = new(kept);

    /// <summary>Gets a value indicating whether a folder named like a host tells the addresses of the pages in it.</summary>
    public bool KnowsMirrors { get; init; } = true;

    /// <summary>Gets what keeps the pictures of other hosts; null if they stay where they are.</summary>
    public PictureKeeper? Pictures { get; init; }

    /// <summary>Gets what gives a notice the form in which it is stored.</summary>
    public Func<Notice, CancellationToken, ValueTask<Notice>> StoredFormAsync { get; init; } = (notice, _) => new(notice);

    /// <summary>
    /// Finds the files, in folders recursively, in the same order on every machine; a path that does not exist is returned as it
    /// is.
    /// </summary>
    public static IReadOnlyList<ImportFile> Find(IEnumerable<string> paths) =>
        [.. paths.SelectMany(path => Directory.Exists(path) ? FilesIn(path) : [new(path, Path.GetDirectoryName(Path.GetFullPath(path))!)])];

    /// <summary>Reads the content of a file.</summary>
    public async IAsyncEnumerable<ImportItem> ReadAsync(
        ImportFile source,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        var file = source.Path;
        if (source.Refusal is { } refusal)
        {
            yield return new(file, null, refusal);
        }
        else if (!File.Exists(file))
        {
            yield return new(file, null, "没有这个文件或文件夹。");
        }
        else if (IsExport(file))
        {
            await foreach (var line in LinesAsync(file, cancellation))
            {
                yield return line;
            }
        }
        else if (SourceFormat.OfFile(file) is { } format)
        {
            yield return await PageAsync(source, format, cancellation);
        }
        else
        {
            yield return new(
                file, null,
                $"不认识这种文件；可用的扩展名：{string.Join("、", SourceFormat.All.SelectMany(one => one.Extensions).Append("jsonl"))}。");
        }
    }

    /// <summary>Checks whether a file is an export, whose lines must keep their order.</summary>
    public static bool IsExport(string file) => file.EndsWith(ExportExtension, StringComparison.OrdinalIgnoreCase);

    private static IEnumerable<ImportFile> FilesIn(string folder) =>
        FolderWalk
            .Of(folder)
            .Where(one => one.Refusal is not null || IsKnown(one.Path))
            .Select(one => new ImportFile(one.Path, folder) { Refusal = one.Refusal });

    private static bool IsKnown(string file) => (IsExport(file) || SourceFormat.OfFile(file) is not null) && !ExportedFiles.Holds(file);

    // A truncated file is used up to where it ends.
    private async IAsyncEnumerable<ImportItem> LinesAsync(
        string file,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        // A pipe or a device has no length, and opening one may block forever.
        if (new FileInfo(file).Length == 0)
        {
            yield break;
        }

        await using var lines = LongLines.ReadAsync(file, LongLines.Most, cancellation).GetAsyncEnumerator(cancellation);
        for (string? unreadable = null; unreadable is null;)
        {
            try
            {
                if (!await lines.MoveNextAsync())
                {
                    yield break;
                }
            }
            catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
            {
                unreadable = UnforeseenReading.Words(failure);
            }

            yield return unreadable is null
                ? await _exported.KeepAsync(file, ExportedLine.Read($"{file}:{lines.Current.Number}", lines.Current.Line), cancellation)
                : new(file, null, unreadable);
        }
    }

    private async ValueTask<ImportItem> PageAsync(ImportFile source, SourceFormat format, CancellationToken cancellation)
    {
        var address = KnowsMirrors ? MirrorAddress.Of(source.Path) : null;
        var (reading, unforeseen) = await SourceFile.ReadAsync(format, source.Path, address, cancellation);
        var page = ImportItem.Of(source.Path, reading) with { Unforeseen = unforeseen };
        if (page.Notice is null)
        {
            return page;
        }

        var place = KnowsMirrors ? PagePlace.Of(source, reading.Address) : PagePlace.In(source.Root, source.Path, reading.Address);
        var (notice, remarks) = await _beside.KeepAsync(page.Notice, place, cancellation);
        var kept = Pictures is null || reading.Address is null
            ? new PictureResult(notice, [], [])
            : await Pictures.KeepAsync(await StoredFormAsync(notice, cancellation), cancellation);
        return page with
        {
            Notice = kept.Notice,
            Pictures = kept.Pictures,
            Remarks = [.. page.Remarks, .. remarks, .. kept.Remarks, .. AbsentFiles.Remarks(kept.Notice)],
        };
    }
}

/// <summary>A file to import.</summary>
/// <param name="Path">The file.</param>
/// <param name="Root">The folder that was named, or the folder of a file that was named.</param>
internal sealed record ImportFile(string Path, string Root)
{
    /// <summary>Gets why there is nothing to read; null if there may be something.</summary>
    public string? Refusal { get; init; }
}
