using Microsoft.AspNetCore.OutputCaching;

namespace AccessibleContent.Api.Caching;

/// <summary>Where output caching keeps answers: in memory first, then in what nodes share, where there is such.</summary>
public sealed class AnswerStore(MemoryAnswers memory, ISharedAnswers shared) : IOutputCacheStore
{
    /// <inheritdoc/>
    public ValueTask<byte[]?> GetAsync(string key, CancellationToken cancellationToken) =>
        memory.Find(key) is { } found ? ValueTask.FromResult<byte[]?>(found) : FindSharedAsync(key);

    /// <inheritdoc/>
    public ValueTask SetAsync(string key, byte[] value, string[]? tags, TimeSpan validFor, CancellationToken cancellationToken)
    {
        memory.Keep(key, value, validFor);
        shared.Offer(key, value, validFor);
        return ValueTask.CompletedTask;
    }

    /// <summary>Does nothing: an answer lives under its stamp, so what changed is never asked for again and needs no tag to be rid of.</summary>
    public ValueTask EvictByTagAsync(string tag, CancellationToken cancellationToken) => ValueTask.CompletedTask;

    private async ValueTask<byte[]?> FindSharedAsync(string key)
    {
        if (await shared.FindAsync(key) is not { } found)
        {
            return null;
        }

        memory.Keep(key, found, TimeSpan.FromDays(1));
        return found;
    }
}
