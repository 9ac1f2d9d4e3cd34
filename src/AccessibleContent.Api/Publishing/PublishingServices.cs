using Microsoft.Extensions.Options;

namespace AccessibleContent.Api.Publishing;

/// <summary>The room of those who write.</summary>
public static class PublishingServices
{
    /// <summary>Adds the keys.</summary>
    public static IServiceCollection AddPublishing(this IServiceCollection services)
    {
        services.AddSingleton<IValidateOptions<PublishingOptions>, PublishingOptionsValidator>();
        services.AddOptions<PublishingOptions>().BindConfiguration("Publishing").ValidateOnStart();
        return services.AddSingleton(TimeProvider.System).AddSingleton<KeyHolders>();
    }
}
