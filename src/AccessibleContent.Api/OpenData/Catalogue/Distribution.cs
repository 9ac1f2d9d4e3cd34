using AccessibleContent.Api.OpenData.Snapshots;

namespace AccessibleContent.Api.OpenData.Catalogue;

/// <summary>A form in which the data are offered.</summary>
/// <param name="Key">Its name in addresses of the page.</param>
/// <param name="Name">Its name for people, in Simplified script.</param>
/// <param name="Purpose">What it is for, in Simplified script.</param>
/// <param name="Format">The name of the format.</param>
/// <param name="MediaType">The media type.</param>
/// <param name="Address">The address.</param>
internal sealed record Distribution(string Key, string Name, string Purpose, string Format, string MediaType, string Address)
{
    /// <summary>Gets the file of the snapshot that it is; null if it is none.</summary>
    public SnapshotFile? File { get; private init; }

    /// <summary>Gets a value indicating whether the media type is registered, and so has an address at IANA.</summary>
    public bool IsRegistered { get; private init; } = true;

    /// <summary>Gets every form, the simplest first.</summary>
    public static IReadOnlyList<Distribution> All { get; } =
    [
        Of(SnapshotFile.Excel, "excel", "CSV 表格，用 Excel 打开", "有字节顺序标记，Excel 能认出编码；可能被当作公式的内容前面加了单引号。", "CSV", "text/csv"),
        Of(SnapshotFile.Csv, "csv", "CSV 表格，供程序读取", "UTF-8 编码，没有字节顺序标记，内容一字不改（RFC 4180）。", "CSV", "text/csv"),
        Of(SnapshotFile.Lines, "jsonl", "JSON Lines", "一行一则公告，有正文的全部结构，和接口给出的 JSON 相同。", "JSON Lines", "application/jsonl") with
        {
            IsRegistered = false,
        },
        Of(SnapshotFile.Package, "datapackage", "数据包说明", "上面几个文件的字段、大小和校验值（Frictionless Data Package）。", "JSON", "application/json"),
        new("atom", "Atom 订阅", "最新的公告全文，供阅读器订阅。", "Atom", "application/atom+xml", "/feeds/notices.atom"),
        new("jsonfeed", "JSON Feed 订阅", "最新的公告全文，供程序订阅。", "JSON Feed", "application/feed+json", "/feeds/notices.json")
        {
            IsRegistered = false,
        },
        new(
            "changes", "变更记录", "每一次发布、更正和撤下，按先后排列，供保存副本的单位同步（RPDE 1.0）。", "RPDE",
            "application/vnd.openactive.rpde+json",
            "/api/changes")
        {
            IsRegistered = false,
        },
    ];

    private static Distribution Of(SnapshotFile file, string key, string name, string purpose, string format, string mediaType) =>
        new(key, name, purpose, format, mediaType, file.Address) { File = file };
}
