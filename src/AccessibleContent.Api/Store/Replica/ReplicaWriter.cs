using System.Data.Common;
using AccessibleContent.Api.Store.Sql;
using AccessibleContent.Api.Store.Sqlite;
using AccessibleContent.Model;

namespace AccessibleContent.Api.Store.Replica;

/// <summary>Writes the current state of notices into the file, in one transaction; its digest is always that of its rows.</summary>
internal sealed class ReplicaWriter : IDisposable
{
    private readonly DbConnection _connection;
    private readonly PreparedCommands _commands;
    private readonly string _before;
    private string _digest;

    /// <param name="connection">The connection, in the transaction.</param>
    public ReplicaWriter(DbConnection connection)
    {
        _connection = connection;
        _commands = new(connection);
        _before = _digest = SqlList.Digest(connection);
    }

    /// <summary>Gets the digest of the notices in the file.</summary>
    public string Digest => _digest;

    /// <summary>Puts notices in the place of their earlier states. In the order of their days, which is the index's own.</summary>
    public void Put(IEnumerable<ReplicaEntry> entries)
    {
        foreach (var one in entries.OrderBy(one => one.Row.SortKey, StringComparer.Ordinal))
        {
            Put(one);
        }
    }

    /// <summary>Removes the notices between two sort keys that are not among these; null is after all keys.</summary>
    public void Retain(IReadOnlySet<string> ids, string after, string? until)
    {
        var gone = new List<string>();
        var range = until is null ? "sort_key > @after" : "sort_key > @after AND sort_key <= @until";
        using (var command = _connection.Command($"SELECT id FROM notices WHERE {range}", ("@after", after), ("@until", until)))
        {
            using var row = command.ExecuteReader();
            while (row.Read())
            {
                gone.AddRange(ids.Contains(row.GetString(0)) ? [] : [row.GetString(0)]);
            }
        }

        gone.ForEach(Remove);
    }

    /// <summary>Computes the digest anew from the rows.</summary>
    public void Recount()
    {
        _digest = ContentHash.Nothing;
        using var command = _connection.Command("SELECT id, content FROM notices WHERE withdrawn IS NULL");
        using var row = command.ExecuteReader();
        while (row.Read())
        {
            Toggle(row.GetString(0), row.GetString(1));
        }
    }

    /// <summary>Stores the digest; the index follows it.</summary>
    public void End()
    {
        if (_digest != _before)
        {
            _connection.Run("UPDATE holdings SET digest = @digest", ("@digest", _digest));
            SqliteSearchState.Follow(_connection, _before, _digest);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _commands.Dispose();

    private void Put(ReplicaEntry one)
    {
        var row = one.Row;
        var there = ReplicaRecords.Find(_commands, row.Id.Value);
        if (there is { IsWithdrawn: false } && row.Withdrawn is null && there.Content == row.Content && there.SortKey == row.SortKey)
        {
            return;
        }

        Forget(row.Id.Value, there);
        if (row.IndexNumber is { } index && ReplicaRecords.HolderOf(_commands, index) is { } holder && holder != row.Id.Value)
        {
            Remove(holder);
        }

        ReplicaRecords.Write(_commands, row);
        if (row.Withdrawn is null)
        {
            Toggle(row.Id.Value, row.Content);
        }

        if (one is { Notice: { } notice, Words: { } words })
        {
            SqliteSearchEntries.Put(_commands, notice, words);
        }
    }

    private void Remove(string id)
    {
        Forget(id, ReplicaRecords.Find(_commands, id));
        ReplicaRecords.Remove(_commands, id);
    }

    // What readers no longer see: the text and the words.
    private void Forget(string id, ReplicaRecord? there)
    {
        if (there is null)
        {
            return;
        }

        if (!there.IsWithdrawn)
        {
            Toggle(id, there.Content);
        }

        SqliteSearchEntries.Remove(_commands, NoticeId.From(id)!.Value);
        ReplicaRecords.RemoveText(_commands, id);
    }

    private void Toggle(string id, string content) => _digest = ContentHash.Toggle(_digest, NoticeId.From(id)!.Value, content);
}
