using CsvHelper;

namespace AccessibleContent.Api.OpenData.Snapshots;

/// <summary>A table in CSV (RFC 4180): records end in CRLF; lines inside a cell keep their LF.</summary>
internal sealed class NoticeTable : IDisposable
{
    private readonly CsvWriter _csv;
    private readonly bool _isForExcel;

    /// <summary>Begins a table with its header.</summary>
    /// <param name="file">Where it is written; it stays open.</param>
    /// <param name="isForExcel">Whether it has a byte-order mark and guarded cells.</param>
    public NoticeTable(Stream file, bool isForExcel)
    {
        _isForExcel = isForExcel;
        _csv = CsvWriter.Create(file, CsvWriterOptions.Default with { WriteByteOrderMark = isForExcel }, leaveOpen: true);
        Add(DataItems.Columns.Select(column => column.Column));
    }

    /// <summary>Adds a record.</summary>
    public void Add(IEnumerable<string?> cells)
    {
        foreach (var cell in cells)
        {
            _csv.WriteField(_isForExcel && cell is not null ? FormulaGuard.Guard(cell) : cell);
        }

        _csv.EndRecord();
    }

    /// <inheritdoc/>
    public void Dispose() => _csv.Dispose();
}
