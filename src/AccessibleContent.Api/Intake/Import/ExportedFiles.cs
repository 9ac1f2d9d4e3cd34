using AccessibleContent.Api.Files;
using AccessibleContent.Api.Store;
using AccessibleContent.Api.Store.Sql;
using AccessibleContent.Model;
using AccessibleContent.Readers;
using AccessibleContent.Readers.Text;
using AccessibleContent.Writers.Json;

namespace AccessibleContent.Api.Intake.Import;

/// <summary>
/// The stored files of an export: in a folder beside it, named like the export plus .files, laid out like their addresses.
/// </summary>
internal sealed class ExportedFiles(FileStore kept)
{
    private const string Suffix = ".files";

    /// <summary>Returns the folder of an export's files.</summary>
    public static string FolderOf(string export) => export + Suffix;

    /// <summary>Checks whether a file is in such a folder, and so is not a page.</summary>
    public static bool Holds(string file) =>
        Path.GetFullPath(file).Contains(".jsonl" + Suffix + Path.DirectorySeparatorChar, StringComparison.OrdinalIgnoreCase);

    /// <summary>Writes the files, each atomically; a file that exists already is the same.</summary>
    /// <returns>The number of files in the export.</returns>
    public static async Task<int> WriteAsync(string export, IReadOnlyList<StoredFile> files, FileStore kept, CancellationToken cancellation)
    {
        var count = 0;
        foreach (var file in files)
        {
            if (await TryCopyAsync(file, FolderOf(export), kept, cancellation))
            {
                count++;
            }
            else
            {
                await Console.Error.WriteLineAsync($"{file.Address} is not among the stored files; the export does not contain it.");
            }
        }

        cancellation.ThrowIfCancellationRequested();
        return count;
    }

    /// <summary>Stores the files of a line, and refuses a line whose file does not match its name.</summary>
    public async ValueTask<ImportItem> KeepAsync(string export, ImportItem line, CancellationToken cancellation)
    {
        if (line.Stored?.Notice is not { } notice)
        {
            return line;
        }

        var missing = new List<Remark>();
        foreach (var file in SqlFiles.Addresses(notice).Select(address => StoredFile.Parse(address)!))
        {
            var path = Path.Combine(FolderOf(export), file.Path);
            if (await kept.HoldsAsync(file, cancellation))
            {
                continue;
            }

            if (!File.Exists(path))
            {
                missing.Add(new(RemarkKind.Skipped, $"文件“{file.Address}”不在“{FolderOf(export)}”里，也没有保存过。"));
            }
            else if (await kept.KeepAsync(path, file.Name, cancellation) is var (made, _, _) && made != file)
            {
                return line with { Notice = null, Stored = null, Refusal = $"文件“{path}”的内容与它的名字不符；请重新导出。" };
            }
        }

        return line with { Remarks = [.. line.Remarks, .. missing] };
    }

    private static async ValueTask<bool> TryCopyAsync(StoredFile file, string folder, FileStore kept, CancellationToken cancellation)
    {
        var target = Path.Combine(folder, file.Path);
        if (File.Exists(target))
        {
            return true;
        }

        var part = Directory.CreateDirectory(folder).FullName + "/.part";
        if (!await kept.CopyAsync(file, part, cancellation))
        {
            return false;
        }

        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        File.Move(part, target, overwrite: true);
        return true;
    }
}
