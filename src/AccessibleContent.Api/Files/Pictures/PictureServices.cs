using AccessibleContent.Api.Settings;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace AccessibleContent.Api.Files.Pictures;

/// <summary>Registers what keeps pictures of other hosts.</summary>
internal static class PictureServices
{
    /// <summary>Adds the settings, the policy, the client and the keeper.</summary>
    public static IServiceCollection AddPictures(this IServiceCollection services)
    {
        services.AddSettings<PicturesOptions, PicturesOptionsValidator>("Pictures");
        services.AddPicturePolicy().TryAddSingleton<PictureClient>();
        services.TryAddSingleton<PictureKeeper>();
        return services;
    }
}
