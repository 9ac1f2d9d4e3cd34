using Microsoft.AspNetCore.OutputCaching;

namespace AccessibleContent.Api.Http.Responses;

/// <summary>Where output caching keeps answers: in memory first, then in what nodes share, where there is such.</summary>
internal sealed class ResponseCache(MemoryCacheStore memory, ISharedCache shared) : IOutputCacheStore
{
    /// <summary>The tag of an answer that is one of endlessly many; it is nothing to evict by.</summary>
    public const string OneOfMany = "many";

    // What output caching puts between the parts of a key; no validator has it.
    private const char Delimiter = '\u001e';

    /// <inheritdoc/>
    public ValueTask<byte[]?> GetAsync(string key, CancellationToken cancellationToken) =>
        memory.Find(NameOf(key)) is { } found ? ValueTask.FromResult<byte[]?>(found) : FindSharedAsync(key);

    /// <inheritdoc/>
    public ValueTask SetAsync(string key, byte[] value, string[]? tags, TimeSpan validFor, CancellationToken cancellationToken)
    {
        var isOneOfMany = tags is not null && tags.Contains(OneOfMany);
        memory.Keep(NameOf(key), value, validFor, isOneOfMany);
        if (!isOneOfMany)
        {
            shared.Offer(key, value, validFor);
        }

        return ValueTask.CompletedTask;
    }

    /// <summary>Does nothing: an answer lives under its stamp, so what changed is never asked for again and needs no tag to be rid of.</summary>
    public ValueTask EvictByTagAsync(string tag, CancellationToken cancellationToken) => ValueTask.CompletedTask;

    // In memory an answer goes by its validator alone, by whichever address it was asked for.
    private static string NameOf(string key) => key.StartsWith('"') && key.IndexOf(Delimiter, StringComparison.Ordinal) is > 0 and var end ? key[..end] : key;

    private async ValueTask<byte[]?> FindSharedAsync(string key)
    {
        if (await shared.FindAsync(key) is not { } found)
        {
            return null;
        }

        memory.Keep(NameOf(key), found, TimeSpan.FromDays(1));
        return found;
    }
}
