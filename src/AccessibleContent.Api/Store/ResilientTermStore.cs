using System.Collections.Immutable;

namespace AccessibleContent.Api.Store;

/// <summary>A store of terms behind the policy for reading stores.</summary>
/// <remarks>Every member throws <see cref="StoreUnavailableException"/> where the store cannot be reached.</remarks>
public sealed class ResilientTermStore(ITermStore inner, StorePolicy policy) : ITermStore
{
    /// <inheritdoc/>
    public ValueTask<TermList> FindAsync(CancellationToken cancellation) => policy.ReadAsync(inner.FindAsync, cancellation);

    /// <inheritdoc/>
    public ValueTask<TermList?> FindAsync(int version, CancellationToken cancellation) =>
        policy.ReadAsync(token => inner.FindAsync(version, token), cancellation);

    /// <inheritdoc/>
    public ValueTask<int> FindVersionAsync(CancellationToken cancellation) => policy.ReadAsync(inner.FindVersionAsync, cancellation);

    /// <inheritdoc/>
    public ValueTask<TermList?> SaveAsync(ImmutableArray<Term> items, string expected, DateTimeOffset at, string by, CancellationToken cancellation) =>
        policy.WriteAsync(() => inner.SaveAsync(items, expected, at, by, cancellation));
}
