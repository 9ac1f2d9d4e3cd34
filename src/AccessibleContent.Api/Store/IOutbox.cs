namespace AccessibleContent.Api.Store;

/// <summary>
/// What the endpoints have not received yet. Each change enters it within its own transaction; a newer change of the same notice takes the
/// place of an older one, so it never holds more than each notice once for each endpoint.
/// </summary>
internal interface IOutbox
{
    /// <summary>
    /// Makes these the endpoints. What waited for another one is dropped; an endpoint whose settings have changed gets what has failed.
    /// </summary>
    ValueTask RegisterAsync(IReadOnlyList<EndpointRecord> endpoints, CancellationToken cancellation);

    /// <summary>
    /// Adds those of the endpoints again that a node with other settings has removed, and returns them. They get what changes from now on.
    /// </summary>
    ValueTask<IReadOnlyList<EndpointRecord>> AddMissingAsync(IReadOnlyList<EndpointRecord> endpoints, CancellationToken cancellation);

    /// <summary>Takes the next delivery that is due, so that no other process takes it within the lease; null if none is.</summary>
    ValueTask<Delivery?> ClaimAsync(string endpoint, DateTimeOffset now, TimeSpan lease, CancellationToken cancellation);

    /// <summary>Removes a delivery that has arrived, unless a newer change has taken its place.</summary>
    ValueTask CompleteAsync(Delivery delivery, CancellationToken cancellation);

    /// <summary>Gives a delivery back that was not attempted to the end.</summary>
    ValueTask ReleaseAsync(Delivery delivery, CancellationToken cancellation);

    /// <summary>Notes a failed attempt and when the next one is due.</summary>
    ValueTask PostponeAsync(Delivery delivery, DateTimeOffset next, string error, CancellationToken cancellation);

    /// <summary>Gives a delivery up; it is kept for the operator.</summary>
    ValueTask FailAsync(Delivery delivery, string error, CancellationToken cancellation);

    /// <summary>Leaves an endpoint alone until a moment.</summary>
    ValueTask PauseAsync(string endpoint, DateTimeOffset until, CancellationToken cancellation);

    /// <summary>Ends an endpoint: what waits for it has failed, and nothing more enters.</summary>
    ValueTask EndAsync(string endpoint, DateTimeOffset now, string error, CancellationToken cancellation);

    /// <summary>Lists what waits and what has failed, by change.</summary>
    ValueTask<IReadOnlyList<ListedDelivery>> ListAsync(int limit, DeliveryPosition? after, CancellationToken cancellation);

    /// <summary>Gets the states of the endpoints.</summary>
    ValueTask<IReadOnlyList<EndpointState>> StatesAsync(CancellationToken cancellation);
}
