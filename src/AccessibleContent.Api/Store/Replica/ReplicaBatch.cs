using System.Data.Common;

namespace AccessibleContent.Api.Store.Replica;

/// <summary>Some notices of a store, and the state of the store at the moment when they were read.</summary>
/// <param name="Source">The state.</param>
internal sealed record ReplicaBatch(SourceState Source)
{
    /// <summary>Gets the rows.</summary>
    public List<ReplicaRow> Rows { get; } = [];

    /// <summary>Gets the notices, with what the index keeps of each.</summary>
    public IReadOnlyList<ReplicaEntry> Entries { get; init; } = [];

    /// <summary>Gets the number of the last change.</summary>
    public long LastChange { get; private set; }

    /// <summary>Gets the last sort key.</summary>
    public string LastKey { get; private set; } = "";

    /// <summary>Gets a value indicating whether there are no more.</summary>
    public bool IsLast { get; init; }

    /// <summary>Adds a row and returns its length; one with a damaged id has no address, and counts as read.</summary>
    public int Add(DbDataReader row)
    {
        (LastChange, LastKey) = (row.GetInt64(0), row.GetString(ReplicaRows.SortKey));
        if (ReplicaRows.Read(row) is not { } one)
        {
            return 0;
        }

        Rows.Add(one);
        return one.Shown?.Document.Length ?? 0;
    }
}
