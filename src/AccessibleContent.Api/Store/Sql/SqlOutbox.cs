using System.Data.Common;
using AccessibleContent.Model;

namespace AccessibleContent.Api.Store.Sql;

/// <summary>The statements for what the endpoints have not received yet.</summary>
internal static class SqlOutbox
{
    private const string Some = "SELECT id FROM webhook_deliveries WHERE endpoint = @key";

    /// <summary>Puts a change into the outbox of every endpoint, within the transaction that makes it.</summary>
    public static void Add(DbConnection connection, NoticeId id, long change) => connection.Run(
        """
        INSERT INTO webhook_deliveries (endpoint, id, change) SELECT key, @id, @change FROM webhook_endpoints WHERE ended_at IS NULL
        ON CONFLICT (endpoint, id) DO UPDATE SET change = excluded.change, state = 'waiting', attempts = 0, first_attempt = NULL,
            next_attempt = 0, error = NULL
        """,
        ("@id", id.Value),
        ("@change", change));

    /// <summary>Puts all changes after a number into the outbox of every endpoint, within the transaction that makes them.</summary>
    public static void AddAfter(DbConnection connection, long number) => connection.Run(
        """
        INSERT INTO webhook_deliveries (endpoint, id, change)
        SELECT key, changes.id, changes.number FROM webhook_endpoints, changes WHERE ended_at IS NULL AND changes.number > @number
        """,
        ("@number", number));

    /// <summary>Makes an endpoint known; one whose settings have changed begins anew.</summary>
    public static void Register(DbConnection connection, EndpointRecord endpoint)
    {
        (string, object?)[] parameters = [("@key", endpoint.Key), ("@setting", endpoint.Setting)];
        connection.Run(
            """
            UPDATE webhook_deliveries SET state = 'waiting', attempts = 0, first_attempt = NULL, next_attempt = 0
            WHERE endpoint = @key AND state = 'failed'
                AND EXISTS (SELECT 1 FROM webhook_endpoints WHERE key = @key AND setting <> @setting)
            """,
            parameters);
        connection.Run(
            """
            INSERT INTO webhook_endpoints (key, setting) VALUES (@key, @setting)
            ON CONFLICT (key) DO UPDATE SET setting = excluded.setting, paused_until = 0, ended_at = NULL
            WHERE webhook_endpoints.setting <> excluded.setting
            """,
            parameters);
    }

    /// <summary>Drops some of what waits for an endpoint; returns how many.</summary>
    public static int Drop(DbConnection connection, string endpoint, int most) => connection.Run(
        $"DELETE FROM webhook_deliveries WHERE endpoint = @key AND id IN ({Some} LIMIT @most)",
        ("@key", endpoint),
        ("@most", most));

    /// <summary>Gives up some of what waits for an endpoint; returns how many.</summary>
    public static int Fail(DbConnection connection, string endpoint, string error, int most) => connection.Run(
        $"""
        UPDATE webhook_deliveries SET state = 'failed', error = @error
        WHERE endpoint = @key AND id IN ({Some} AND state = 'waiting' LIMIT @most)
        """,
        ("@key", endpoint),
        ("@error", error),
        ("@most", most));

    /// <summary>Forgets an endpoint and what waits for it.</summary>
    public static void Forget(DbConnection connection, string endpoint)
    {
        connection.Run("DELETE FROM webhook_deliveries WHERE endpoint = @key", ("@key", endpoint));
        connection.Run("DELETE FROM webhook_endpoints WHERE key = @key", ("@key", endpoint));
    }

    /// <summary>Finds the notice whose delivery is due next; null if none is.</summary>
    public static string? FindDue(DbConnection connection, string endpoint, long now, string taking = "") => connection.Scalar<string>(
        $"""
        SELECT id FROM webhook_deliveries WHERE endpoint = @key AND state = 'waiting' AND next_attempt <= @now
            AND EXISTS (SELECT 1 FROM webhook_endpoints WHERE key = @key AND ended_at IS NULL AND paused_until <= @now)
        ORDER BY next_attempt, change LIMIT 1 {taking}
        """,
        ("@key", endpoint),
        ("@now", now));

    /// <summary>Takes the delivery of a notice until the lease ends; null if the notice's row is damaged.</summary>
    public static Delivery? Claim(DbConnection connection, string endpoint, string id, long now, long until)
    {
        connection.Run(
            """
            UPDATE webhook_deliveries SET attempts = attempts + 1, first_attempt = coalesce(first_attempt, @now), next_attempt = @until
            WHERE endpoint = @key AND id = @id
            """,
            ("@key", endpoint), ("@id", id), ("@now", now), ("@until", until));
        using var command = connection.Command(
            """
            SELECT revision, content, modified_at, withdrawn, change, attempts, first_attempt FROM webhook_deliveries
            JOIN notices ON notices.id = webhook_deliveries.id WHERE endpoint = @key AND webhook_deliveries.id = @id
            """,
            ("@key", endpoint),
            ("@id", id));
        using var row = command.ExecuteReader();
        return row.Read() && NoticeId.From(id) is { } notice
            ? new(endpoint, new(row.GetInt64(4), SqlRevisions.Version(row, notice)), row.GetInt32(5), MomentOf(row.GetInt64(6)))
            : null;
    }

    /// <summary>Changes the row of a delivery, or removes it, unless a newer change has taken its place.</summary>
    public static void Settle(
        DbConnection connection,
        Delivery delivery,
        string statement,
        params ReadOnlySpan<(string Name, object? Value)> parameters) => connection.Run(
        $"{statement} WHERE endpoint = @key AND id = @id AND change = @change",
        [
            .. parameters, ("@key", delivery.Endpoint), ("@id", delivery.Change.Version.Id.Value), ("@change", delivery.Change.Number),
        ]);

    /// <summary>Lists what waits and what has failed.</summary>
    public static IReadOnlyList<ListedDelivery> List(DbConnection connection, int limit, DeliveryPosition? after)
    {
        using var command = connection.Command(
            """
            SELECT change, endpoint, webhook_deliveries.id, revision, attempts, next_attempt, error, state FROM webhook_deliveries
            JOIN notices ON notices.id = webhook_deliveries.id
            WHERE (change, endpoint) > (@change, @endpoint) ORDER BY change, endpoint LIMIT @limit
            """,
            ("@change", after?.Change ?? 0),
            ("@endpoint", after?.Endpoint ?? ""),
            ("@limit", limit));
        using var row = command.ExecuteReader();
        var listed = new List<ListedDelivery>();
        while (row.Read())
        {
            listed.Add(Listed(row));
        }

        return listed;
    }

    /// <summary>Reads the states of the endpoints.</summary>
    public static IReadOnlyList<EndpointState> States(DbConnection connection)
    {
        using var command = connection.Command("SELECT key, paused_until, ended_at FROM webhook_endpoints");
        using var row = command.ExecuteReader();
        var states = new List<EndpointState>();
        while (row.Read())
        {
            states.Add(new(
                row.GetString(0),
                row.GetInt64(1) == 0 ? null : MomentOf(row.GetInt64(1)),
                row.IsDBNull(2) ? null : MomentOf(row.GetInt64(2))));
        }

        return states;
    }

    private static ListedDelivery Listed(DbDataReader row)
    {
        var hasFailed = row.GetString(7) == "failed";
        return new(
            new(row.GetInt64(0), row.GetString(1)),
            row.GetString(2), row.GetInt32(3), row.GetInt32(4),
            hasFailed || row.GetInt64(5) == 0 ? null : MomentOf(row.GetInt64(5)),
            row.Text(6),
            hasFailed);
    }

    private static DateTimeOffset MomentOf(long milliseconds) => DateTimeOffset.FromUnixTimeMilliseconds(milliseconds);
}
