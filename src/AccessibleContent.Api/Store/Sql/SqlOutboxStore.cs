using System.Data.Common;

namespace AccessibleContent.Api.Store.Sql;

/// <summary>The outbox in an SQL database.</summary>
internal sealed class SqlOutboxStore(ISqlDatabase database) : IOutbox
{
    private const int Page = 1_000;

    /// <inheritdoc/>
    public async ValueTask RegisterAsync(IReadOnlyList<EndpointRecord> endpoints, CancellationToken cancellation)
    {
        // A store that never had an endpoint, on a disk that cannot be written perhaps, stays as it is.
        if (endpoints.Count == 0 && (await StatesAsync(cancellation)).Count == 0)
        {
            return;
        }

        var gone = (await StatesAsync(cancellation)).Select(state => state.Key).Except(endpoints.Select(one => one.Key)).ToList();
        foreach (var endpoint in gone)
        {
            await InPagesAsync(connection => SqlOutbox.Drop(connection, endpoint, Page), cancellation);
        }

        // One at a time with publications, which would otherwise put a change into the outbox of an endpoint that is just leaving.
        await database.WriteAsync(
            session =>
            {
                gone.ForEach(endpoint => SqlOutbox.Forget(session.Connection, endpoint));
                foreach (var endpoint in endpoints)
                {
                    SqlOutbox.Register(session.Connection, endpoint);
                }

                return endpoints.Count;
            },
            cancellation);
    }

    /// <inheritdoc/>
    public async ValueTask<IReadOnlyList<EndpointRecord>> AddMissingAsync(
        IReadOnlyList<EndpointRecord> endpoints,
        CancellationToken cancellation)
    {
        var known = (await StatesAsync(cancellation)).Select(state => state.Key).ToHashSet(StringComparer.Ordinal);
        var missing = endpoints.Where(endpoint => !known.Contains(endpoint.Key)).ToList();
        if (missing.Count > 0)
        {
            await database.WriteAsync(
                session =>
                {
                    missing.ForEach(endpoint => SqlOutbox.Register(session.Connection, endpoint));
                    return missing.Count;
                },
                cancellation);
        }

        return missing;
    }

    /// <inheritdoc/>
    public async ValueTask<Delivery?> ClaimAsync(string endpoint, DateTimeOffset now, TimeSpan lease, CancellationToken cancellation)
    {
        var (at, until) = (now.ToUnixTimeMilliseconds(), (now + lease).ToUnixTimeMilliseconds());

        // Without the lock of the writer first: usually nothing is due.
        return await database.ReadLatestAsync(connection => SqlOutbox.FindDue(connection, endpoint, at), cancellation) is null
            ? null
            : await database.NoteAsync(
                session => SqlOutbox.FindDue(session.Connection, endpoint, at, session.TakingRows) is { } id
                    ? SqlOutbox.Claim(session.Connection, endpoint, id, at, until)
                    : null,
                cancellation);
    }

    /// <inheritdoc/>
    public ValueTask CompleteAsync(Delivery delivery, CancellationToken cancellation) =>
        SettleAsync(delivery, "DELETE FROM webhook_deliveries", [], cancellation);

    /// <inheritdoc/>
    public ValueTask ReleaseAsync(Delivery delivery, CancellationToken cancellation) => SettleAsync(
        delivery,
        "UPDATE webhook_deliveries SET attempts = attempts - 1, next_attempt = 0",
        [],
        cancellation);

    /// <inheritdoc/>
    public ValueTask PostponeAsync(Delivery delivery, DateTimeOffset next, string error, CancellationToken cancellation) => SettleAsync(
        delivery,
        "UPDATE webhook_deliveries SET next_attempt = @next, error = @error",
        [("@next", next.ToUnixTimeMilliseconds()), ("@error", error)],
        cancellation);

    /// <inheritdoc/>
    public ValueTask FailAsync(Delivery delivery, string error, CancellationToken cancellation) => SettleAsync(
        delivery,
        "UPDATE webhook_deliveries SET state = 'failed', error = @error",
        [("@error", error)],
        cancellation);

    /// <inheritdoc/>
    public ValueTask PauseAsync(string endpoint, DateTimeOffset until, CancellationToken cancellation) => RunAsync(
        "UPDATE webhook_endpoints SET paused_until = @until WHERE key = @key",
        [("@until", until.ToUnixTimeMilliseconds()), ("@key", endpoint)],
        cancellation);

    /// <inheritdoc/>
    public async ValueTask EndAsync(string endpoint, DateTimeOffset now, string error, CancellationToken cancellation)
    {
        await RunAsync(
            "UPDATE webhook_endpoints SET ended_at = @now WHERE key = @key",
            [("@now", now.ToUnixTimeMilliseconds()), ("@key", endpoint)],
            cancellation);
        await InPagesAsync(connection => SqlOutbox.Fail(connection, endpoint, error, Page), cancellation);
    }

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<ListedDelivery>> ListAsync(int limit, DeliveryPosition? after, CancellationToken cancellation) =>
        database.ReadLatestAsync(connection => SqlOutbox.List(connection, limit, after), cancellation);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<EndpointState>> StatesAsync(CancellationToken cancellation) =>
        database.ReadLatestAsync(SqlOutbox.States, cancellation);

    // However many they are, no transaction is long, and no publication waits for all of them.
    private async ValueTask InPagesAsync(Func<DbConnection, int> change, CancellationToken cancellation)
    {
        while (await database.NoteAsync(session => change(session.Connection), cancellation) == Page)
        {
            cancellation.ThrowIfCancellationRequested();
        }
    }

    private async ValueTask SettleAsync(
        Delivery delivery,
        string statement,
        (string Name, object? Value)[] parameters,
        CancellationToken cancellation) => await database.NoteAsync(
        session =>
        {
            SqlOutbox.Settle(session.Connection, delivery, statement, parameters);
            return true;
        },
        cancellation);

    private async ValueTask RunAsync(string statement, (string Name, object? Value)[] parameters, CancellationToken cancellation) =>
        await database.NoteAsync(
            session =>
            {
                session.Connection.Run(statement, parameters);
                return true;
            },
            cancellation);
}
