using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace AccessibleContent.Benchmarks.Load;

/// <summary>The reference: output caching at its defaults, in front of the same bytes.</summary>
internal static class PlainOutputCache
{
    /// <summary>Serves a file's bytes until the process ends.</summary>
    public static async Task RunAsync(string url, string file)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.Services.AddOutputCache();
        await using var app = builder.Build();
        var bytes = await File.ReadAllBytesAsync(file);
        app.UseOutputCache();
        app.MapGet("/", () => TypedResults.Bytes(bytes, "application/json")).CacheOutput();
        await app.RunAsync(url);
    }
}
