using AccessibleContent.Api.Settings;

namespace AccessibleContent.Api.Mirror;

/// <summary>The room where what is published is written down for the web server before the service.</summary>
internal static class MirrorServices
{
    /// <summary>Adds the mirror, and the keeping of it where the settings name a folder.</summary>
    public static IServiceCollection AddMirror(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSettings<MirrorOptions>("Mirror");
        services.AddSingleton<MirrorRecorder>().AddSingleton<MirrorFields>().AddSingleton<MirrorWriter>();
        return configuration["Mirror:Path"] is { Length: > 0 } ? services.AddHostedService<MirrorUpdates>() : services;
    }
}
