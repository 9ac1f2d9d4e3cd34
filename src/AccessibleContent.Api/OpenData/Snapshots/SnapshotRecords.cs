using System.Text;
using AccessibleContent.Api.Rendering;
using AccessibleContent.Model;

namespace AccessibleContent.Api.OpenData.Snapshots;

/// <summary>Writes the records of a snapshot, one notice after the other: none of them stays in memory.</summary>
internal sealed class SnapshotRecords : IDisposable
{
    private static readonly Rendition Plain = new(HanScript.Simplified, ReadingMode.Standard, Form.Text);

    private readonly RenderVersion _version;
    private readonly List<HashedFile> _files;
    private readonly NoticeTable[] _tables;
    private readonly FileStream _ids;

    /// <summary>Creates the files in a folder.</summary>
    public SnapshotRecords(string folder, RenderVersion version)
    {
        _version = version;
        _files = [.. new[] { SnapshotFile.Csv, SnapshotFile.Excel, SnapshotFile.Lines }.Select(file => new HashedFile(folder, file.Name))];
        _tables = [.. _files.Take(2).Select((file, order) => new NoticeTable(file, isForExcel: order == 1))];
        _ids = new(Path.Combine(folder, HeldIds.Name), FileMode.CreateNew, FileAccess.Write);
    }

    /// <summary>Gets the number of notices.</summary>
    public int Count { get; private set; }

    /// <summary>Gets the first day of publication.</summary>
    public DateOnly? From { get; private set; }

    /// <summary>Gets the last day of publication.</summary>
    public DateOnly? To { get; private set; }

    /// <summary>Renders a notice for <see cref="Add"/>.</summary>
    public (byte[] Line, DataRow Row) Render(Notice notice)
    {
        var text = Encoding.UTF8.GetString(_version.Renderer.Render(notice, Plain));
        return (_version.Renderer.RenderLine(notice), new(notice, _version.Root.Address + Plain.PageOf(notice.Id), text));
    }

    /// <summary>Adds a rendered notice to every file.</summary>
    public void Add((byte[] Line, DataRow Row) rendered)
    {
        var (line, row) = rendered;
        foreach (var table in _tables)
        {
            table.Add(DataItems.Columns.Select(column => column.Cell(row)));
        }

        _files[^1].Write(line);
        HeldIds.Add(_ids, row.Notice.Id);
        var day = row.Notice.Metadata.PublishedOn;
        (Count, From, To) = (Count + 1, From <= day ? From : day, To >= day ? To : day);
    }

    /// <summary>Completes the files, and returns their descriptions.</summary>
    public IReadOnlyList<StoredForm> Complete()
    {
        foreach (var table in _tables)
        {
            table.Dispose();
        }

        _ids.Flush(flushToDisk: true);
        return [.. _files.Select(file => file.Complete())];
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _files.ForEach(file => file.Dispose());
        _ids.Dispose();
    }
}
