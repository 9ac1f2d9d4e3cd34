namespace AccessibleContent.Api.OpenData.Snapshots;

/// <summary>A file of a snapshot.</summary>
/// <param name="Name">Its name in the folder of the snapshot.</param>
/// <param name="Address">Its address.</param>
/// <param name="ContentType">The value of <c>Content-Type</c>.</param>
/// <param name="Suffix">The suffix of its ETags.</param>
internal sealed record SnapshotFile(string Name, string Address, string ContentType, string Suffix)
{
    /// <summary>The folder of the addresses.</summary>
    public const string Folder = "/open-data/";

    // Excel takes a file without the mark for GBK, and programs take the mark for a part of the first column's name: so there are two.
    private const string CsvType = "text/csv; charset=utf-8; header=present";

    /// <summary>Gets the table.</summary>
    public static SnapshotFile Csv { get; } = new("notices.csv", Folder + "notices.csv", CsvType, "csv");

    /// <summary>Gets the table for Excel.</summary>
    public static SnapshotFile Excel { get; } = new("notices.excel.csv", Folder + "notices.csv?for=excel", CsvType, "excel.csv");

    /// <summary>Gets the notices as JSON, one a line.</summary>
    public static SnapshotFile Lines { get; } = new("notices.jsonl", Folder + "notices.jsonl", "application/jsonl", "jsonl");

    /// <summary>Gets the description of the other files, by Frictionless Data Package.</summary>
    public static SnapshotFile Package { get; } = new("datapackage.json", Folder + "datapackage.json", "application/json", "package.json");

    /// <summary>Gets every file.</summary>
    public static IReadOnlyList<SnapshotFile> All { get; } = [Csv, Excel, Lines, Package];
}
