using System.Text.Encodings.Web;
using System.Text.Json;
using AccessibleContent.Api.Rendering;
using AccessibleContent.Api.Store;

namespace AccessibleContent.Api.Site.Audit;

/// <summary>The file of the record: where it is, and what is a record in it.</summary>
internal static class AuditRecordFile
{
    /// <summary>The maximum size in bytes; the command writes a few kilobytes.</summary>
    public const int MaxBytes = 1 << 20;

    private static readonly AuditRecordJson Readable =
        new(new JsonSerializerOptions(AuditRecordJson.Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    /// <summary>Returns the path of the file.</summary>
    public static string Path(AuditOptions audit, StoreOptions store) =>
        System.IO.Path.GetFullPath(audit.Record.Length > 0 ? audit.Record : store.Beside("audit.json"));

    /// <summary>Writes a record; who reads meanwhile gets the previous one or this one.</summary>
    public static void Write(string path, AuditRecord record)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        var unfinished = path + ".part";
        File.WriteAllBytes(
            unfinished,
            [.. JsonSerializer.SerializeToUtf8Bytes(record, Readable.AuditRecord), (byte)'\n']);
        File.Move(unfinished, path, overwrite: true);
    }

    /// <summary>Reads a record, or says why the bytes are none of this site.</summary>
    /// <param name="bytes">The content of the file.</param>
    /// <param name="site">The site that it should be of.</param>
    public static (AuditRecord? Record, string? Problem) Read(ReadOnlySpan<byte> bytes, SiteOptions site)
    {
        try
        {
            return JsonSerializer.Deserialize(bytes, AuditRecordJson.Default.AuditRecord) is { } record && IsSound(record)
                ? IsOf(record, site) ? (record, null) : (null, $"it is of another site, {record.Site}")
                : (null, "it is damaged: values are impossible");
        }
        catch (JsonException damaged)
        {
            return (null, $"it is damaged: {damaged.Message}");
        }
    }

    // A site that does not know its own address takes what it is given.
    private static bool IsOf(AuditRecord record, SiteOptions site) =>
        Uri.TryCreate(record.Site, UriKind.Absolute, out var address)
        && (site.BaseUrl.Length > 0 ? Same(address, new Uri(site.BaseUrl)) : site.Domain.Length == 0 || address.IdnHost == site.Domain);

    private static bool Same(Uri one, Uri other) =>
        Uri.Compare(one, other, UriComponents.SchemeAndServer, UriFormat.SafeUnescaped, StringComparison.OrdinalIgnoreCase) == 0
        && one.AbsolutePath.TrimEnd('/') == other.AbsolutePath.TrimEnd('/');

    private static bool IsSound(AuditRecord record) =>
        record is { Pages: > 0, Unchecked: >= 0, Widths.Count: > 0, TestedAt.Year: > 2000 }
        && record.Criteria.All(one =>
            one is { Passed: >= 0, Failed: >= 0, Doubtful: >= 0 }
            && (one.Criterion.Length == 0 || WcagCriterion.Find(one.Criterion) is not null)
            && one.Passed + one.Failed + one.Doubtful <= record.Pages)
        && record.Criteria.DistinctBy(one => one.Criterion).Count() == record.Criteria.Count
        && record.Findings.All(one => one is { Pages: > 0, Elements: > 0, Criteria.Count: > 0 } && one.Pages <= record.Pages);
}
