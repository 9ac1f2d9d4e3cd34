using AccessibleContent.Api.Store;
using Microsoft.AspNetCore.OutputCaching;

namespace AccessibleContent.Api.Http.Responses;

/// <summary>
/// Caches a response under its ETag, and nothing from the raw request. A publish changes the ETag, so no response is ever served after its
/// content has changed; expiration only frees memory. The client's header fields, including those about caching, have no influence.
/// </summary>
internal sealed class ContentVersionPolicy : IOutputCachePolicy
{
    /// <summary>The name by which endpoints refer to the policy.</summary>
    public const string Name = "stamp";

    /// <inheritdoc/>
    public ValueTask CacheRequestAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        var response = context.HttpContext.Features.Get<Response>();
        var cached = response is { Representation.MayBeStored: true };
        context.EnableOutputCaching = cached;
        context.AllowCacheLookup = cached;
        context.AllowCacheStorage = cached;

        // Followers of an aborted request would receive its empty response (dotnet/aspnetcore#66877); ResponseBodies joins them instead.
        context.AllowLocking = false;
        context.CacheVaryByRules.VaryByHost = false;
        if (cached)
        {
            // Links known only after rendering are stored with the bytes, and contain the address.
            context.CacheVaryByRules.CacheKeyPrefix = response!.Representation.RenderingAddsLinks
                ? "links " + response.ETag
                : response.ETag;
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
