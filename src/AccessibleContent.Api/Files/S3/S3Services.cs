using Amazon.S3;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Polly.Registry;

namespace AccessibleContent.Api.Files.S3;

/// <summary>Registers the object store of files; nothing of it is made unless the settings name one.</summary>
internal static class S3Services
{
    /// <summary>Adds the policies, the connections and the bucket.</summary>
    public static IServiceCollection AddS3(this IServiceCollection services)
    {
        services.AddS3Policies().TryAddSingleton<S3Reachability>();
        services.TryAddSingleton(_ => new S3Connections(S3Connections.Handler()));
        services.TryAddSingleton<IAmazonS3>(provider => S3Clients.Of(SettingsOf(provider), provider.GetRequiredService<S3Connections>()));
        services.TryAddSingleton(provider => new S3Bucket(
            provider.GetRequiredService<IAmazonS3>(),
            SettingsOf(provider).Bucket,
            provider.GetRequiredService<ResiliencePipelineProvider<string>>(),
            provider.GetRequiredService<S3Reachability>()));
        services.TryAddSingleton<S3Bytes>();
        return services;
    }

    private static S3Settings SettingsOf(IServiceProvider provider) => provider.GetRequiredService<IOptions<FilesOptions>>().Value.S3;
}
