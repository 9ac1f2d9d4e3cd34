using Microsoft.AspNetCore.OutputCaching;

namespace AccessibleContent.Api.Caching;

/// <summary>
/// Caches an answer under its stamp and nothing of the raw request. A publish changes the stamp, so no answer is ever
/// served after what it was made from has changed; the expiration only frees memory.
/// </summary>
public sealed class StampPolicy : IOutputCachePolicy
{
    /// <summary>The name under which endpoints ask for the policy.</summary>
    public const string Name = "stamp";

    /// <inheritdoc/>
    public ValueTask CacheRequestAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        var selected = context.HttpContext.Features.Get<SelectedAnswer>();
        context.EnableOutputCaching = selected is not null;
        context.AllowCacheLookup = selected is not null;
        context.AllowCacheStorage = selected is not null;

        // Followers of a request that is aborted would get its empty answer (dotnet/aspnetcore#66877); AnswerBytes joins them instead.
        context.AllowLocking = false;
        context.CacheVaryByRules.VaryByHost = false;
        if (selected is not null)
        {
            context.CacheVaryByRules.VaryByValues["answer"] = selected.Answer.Negotiated ? selected.ETag + "~" : selected.ETag;
            context.ResponseExpirationTimeSpan = TimeSpan.FromDays(1);
        }

        return ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    public ValueTask ServeFromCacheAsync(OutputCacheContext context, CancellationToken cancellation) => ValueTask.CompletedTask;

    /// <inheritdoc/>
    public ValueTask ServeResponseAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        context.AllowCacheStorage = context.AllowCacheStorage && context.HttpContext.Response.StatusCode == StatusCodes.Status200OK;
        return ValueTask.CompletedTask;
    }
}
