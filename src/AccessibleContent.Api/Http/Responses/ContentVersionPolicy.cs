using AccessibleContent.Api.Store;
using Microsoft.AspNetCore.OutputCaching;

namespace AccessibleContent.Api.Http.Responses;

/// <summary>
/// Caches an answer under its stamp and nothing of the raw request. A publish changes the stamp, so no answer is ever
/// served after what it was made from has changed; the expiration only frees memory. What a client says about itself
/// or about caching has no say.
/// </summary>
internal sealed class ContentVersionPolicy : IOutputCachePolicy
{
    /// <summary>The name under which endpoints ask for the policy.</summary>
    public const string Name = "stamp";

    /// <inheritdoc/>
    public ValueTask CacheRequestAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        var response = context.HttpContext.Features.Get<Response>();
        var cached = response is { Representation.MayBeStored: true };
        context.EnableOutputCaching = cached;
        context.AllowCacheLookup = cached;
        context.AllowCacheStorage = cached;

        // Followers of a request that is aborted would get its empty answer (dotnet/aspnetcore#66877); AnswerBytes joins them instead.
        context.AllowLocking = false;
        context.CacheVaryByRules.VaryByHost = false;
        if (cached)
        {
            // Links that only the making tells are kept with the bytes, and repeat the address.
            context.CacheVaryByRules.CacheKeyPrefix = response!.Representation.RenderingAddsLinks ? "links " + response.ETag : response.ETag;
            context.ResponseExpirationTimeSpan = response.Representation.KeptFor;
            if (response.Representation.IsOneOfMany)
            {
                context.Tags.Add(ResponseCache.OneOfMany);
            }
        }

        return ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    public ValueTask ServeFromCacheAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        context.HttpContext.Features.Get<Response>()!.NoteHit(context.HttpContext.RequestServices.GetRequiredService<StoreReachability>());
        return ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    public ValueTask ServeResponseAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        context.AllowCacheStorage = context.AllowCacheStorage
            && context.HttpContext.Features.Get<Response>() is { Stored: not null }
            && context.HttpContext.Response.StatusCode == StatusCodes.Status200OK;
        return ValueTask.CompletedTask;
    }
}
