using AccessibleContent.Api.Settings;
using AccessibleContent.Hanzi;
using Microsoft.Extensions.Options;

namespace AccessibleContent.Api.Rendering;

/// <summary>Brings the library into the service.</summary>
public static class RenderingServices
{
    /// <summary>Adds the engine that the settings name, the meter of rendering, and the watch over what is rendered.</summary>
    public static IServiceCollection AddRendering(this IServiceCollection services)
    {
        services.AddSettings<ConversionOptions, ConversionOptionsValidator>("Conversion");
        services.AddSingleton<RenderMeter>().AddHostedService<StoreWatch>();
        return services.AddSingleton(provider =>
            ConversionEngine.Find(provider.GetRequiredService<IOptions<ConversionOptions>>().Value.Engine)!.Converter);
    }
}
