using AccessibleContent.Api.Settings;
using AccessibleContent.Hanzi;
using Microsoft.Extensions.Options;

namespace AccessibleContent.Api.Rendering;

/// <summary>Registers the library in the service.</summary>
internal static class RenderingServices
{
    /// <summary>Adds the configured engine, the render meter, and the store watch.</summary>
    public static IServiceCollection AddRendering(this IServiceCollection services)
    {
        services.AddSettings<ConversionOptions, ConversionOptionsValidator>("Conversion");
        services.AddSettings<SpeechOptions, SpeechOptionsValidator>("Speech");
        services.AddSingleton(new SettingsCheck(SpeechFaults.OfText));
        services.AddSingleton<RenderMeter>().AddHostedService<StoreWatch>();
        return services.AddSingleton(provider =>
            ConversionEngine.Find(provider.GetRequiredService<IOptions<ConversionOptions>>().Value.Engine)!.Converter);
    }
}
