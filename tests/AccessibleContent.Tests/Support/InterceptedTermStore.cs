using System.Collections.Immutable;
using AccessibleContent.Api.Store;

namespace AccessibleContent.Tests.Support;

/// <summary>The store of terms, with an action before each read.</summary>
internal sealed class InterceptedTermStore(ITermStore inner, Func<string, CancellationToken, ValueTask> before) : ITermStore
{
    public ValueTask<TermList> FindAsync(CancellationToken cancellation) => AfterAsync(inner.FindAsync, cancellation);

    public ValueTask<TermList?> FindAsync(int version, CancellationToken cancellation) => AfterAsync(token => inner.FindAsync(version, token), cancellation);

    public ValueTask<int> FindVersionAsync(CancellationToken cancellation) => AfterAsync(inner.FindVersionAsync, cancellation);

    public ValueTask<TermList?> SaveAsync(ImmutableArray<Term> items, string expected, DateTimeOffset at, string by, CancellationToken cancellation) =>
        inner.SaveAsync(items, expected, at, by, cancellation);

    private async ValueTask<T> AfterAsync<T>(Func<CancellationToken, ValueTask<T>> read, CancellationToken cancellation)
    {
        await before("terms", cancellation);
        return await read(cancellation);
    }
}
