using AccessibleContent.Api.Files;
using AccessibleContent.Api.Store;
using AccessibleContent.Filters;
using AccessibleContent.Model;
using AccessibleContent.Readers;

namespace AccessibleContent.Api.Intake.Import;

/// <summary>Stores the files beside imported pages, and rewrites the notices to their stored addresses.</summary>
internal sealed class PageFiles(FileStore kept)
{
    private readonly FolderNames _names = new();

    /// <summary>Returns the notice with the addresses of the stored files, and reports those that were not stored.</summary>
    public async ValueTask<(Notice Notice, IReadOnlyList<Remark> Remarks)> KeepAsync(
        Notice notice,
        PagePlace place,
        CancellationToken cancellation)
    {
        var files = new Dictionary<string, NoticeFile>(StringComparer.Ordinal);
        var missing = new List<string>();
        var remarks = new List<Remark>();
        foreach (
            var (address, name) in FileAddresses
                .Of(notice)
                .Where(one => StoredFile.Parse(one.Address) is null)
                .DistinctBy(one => one.Address))
        {
            if (place.PathOf(address) is not { } path || NameOf(path, name) is not { } fileName)
            {
                continue;
            }

            if (Locate(place, path) is not { } found)
            {
                missing.Add(address);
            }
            else if (await kept.KeepAsync(found, fileName, cancellation) is var (file, size, refusal) && file is not null)
            {
                files[address] = new(file.Address, file.Type.MediaType, size);
            }
            else
            {
                remarks.Add(new(RemarkKind.Skipped, $"文件“{address}”没有保存：{refusal}；地址保持原样。"));
            }
        }

        if (missing.Count > 0)
        {
            remarks.Add(new(RemarkKind.Skipped, $"有 {missing.Count} 个文件不在网页旁边（如“{missing[0]}”），地址保持原样；符号链接和文件夹之外的文件不采用。"));
        }

        return (files.Count == 0 ? notice : FileAddresses.Replace(notice, (address, _) => files.GetValueOrDefault(address)), remarks);
    }

    // A script that serves a file lacks the extension of the file's type, but the text of its link often has it. Pages are not files.
    private static string? NameOf(string path, string words)
    {
        var written = WrittenPaths.Of(path.Split('?')[0])[0].Split('/')[^1];
        return FileKind.Of(written) is not null ? written : FileKind.Of(words.Trim()) is not null ? words.Trim() : null;
    }

    private string? Locate(PagePlace place, string path) =>
        WrittenPaths.Of(path).Select(written => _names.Find(place.Root, written)).FirstOrDefault(found => found is not null);
}
