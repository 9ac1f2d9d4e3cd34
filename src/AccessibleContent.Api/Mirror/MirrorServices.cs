using AccessibleContent.Api.Settings;

namespace AccessibleContent.Api.Mirror;

/// <summary>Registers the mirror, the copy of what is published for the web server in front of the service.</summary>
internal static class MirrorServices
{
    /// <summary>Adds the mirror, and its updates if the settings name a folder.</summary>
    public static IServiceCollection AddMirror(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSettings<MirrorOptions, MirrorOptionsValidator>("Mirror");
        services.AddSingleton<MirrorRecorder>().AddSingleton<MirrorFields>().AddSingleton<MirrorWriter>();
        return configuration["Mirror:Path"] is { Length: > 0 } ? services.AddHostedService<MirrorUpdates>() : services;
    }
}
