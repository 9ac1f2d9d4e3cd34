using System.Data.Common;
using AccessibleContent.Api.Store.Sql;

namespace AccessibleContent.Api.Store.Replica;

/// <summary>How far a replica follows its store.</summary>
/// <param name="Number">The number of the latest change followed.</param>
/// <param name="FilledUntil">The sort key up to which the notices are copied; null if all are.</param>
/// <param name="IsCompared">Whether its digest was compared since they were copied.</param>
/// <param name="IsWhole">Whether it was once the same as the store.</param>
/// <param name="Drift">What the digest of the store differs by from that of its notices: nothing, unless rows of it are damaged.</param>
internal sealed record ReplicaState(long Number, string? FilledUntil, bool IsCompared, bool IsWhole, string Drift)
{
    /// <summary>Gets the digest of the notices in the file.</summary>
    public string Digest { get; init; } = "";

    /// <summary>Reads the state; null if the file follows nothing yet.</summary>
    public static ReplicaState? Read(DbConnection connection)
    {
        using var command = connection.Command(
            "SELECT number, filled_until, compared, whole, drift, digest FROM replica, holdings");
        using var row = command.ExecuteReader();
        return row.Read()
            ? new(row.GetInt64(0), row.Text(1), row.GetBoolean(2), row.GetBoolean(3), row.GetString(4)) { Digest = row.GetString(5) }
            : null;
    }

    /// <summary>Returns whether the file is the same as the store.</summary>
    public bool IsSame(string digest) => ContentHash.Difference(Digest, Drift) == digest;

    /// <summary>Writes the state.</summary>
    public void Write(DbConnection connection)
    {
        connection.Run("DELETE FROM replica");
        connection.Run(
            """
            INSERT INTO replica (number, filled_until, compared, whole, drift)
            VALUES (@number, @until, @compared, @whole, @drift)
            """,
            ("@number", Number),
            ("@until", FilledUntil),
            ("@compared", IsCompared ? 1 : 0),
            ("@whole", IsWhole ? 1 : 0),
            ("@drift", Drift));
    }
}
