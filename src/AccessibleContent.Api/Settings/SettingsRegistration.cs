using Microsoft.Extensions.Options;

namespace AccessibleContent.Api.Settings;

/// <summary>Registers settings, and validates all of them together.</summary>
internal static class SettingsRegistration
{
    /// <summary>Binds options to a section.</summary>
    public static OptionsBuilder<T> AddSettings<T>(this IServiceCollection services, string section)
        where T : class
    {
        services.AddSingleton(new SettingsSection(section, typeof(T)));
        return services.AddOptions<T>().BindConfiguration(section);
    }

    /// <summary>Fills options from a section, and has them checked at the start.</summary>
    public static OptionsBuilder<TOptions> AddSettings<TOptions, TValidator>(this IServiceCollection services, string section)
        where TOptions : class
        where TValidator : class, IValidateOptions<TOptions>
    {
        services.AddOptionsWithValidateOnStart<TOptions, TValidator>();
        return services.AddSettings<TOptions>(section);
    }

    /// <summary>Validates every setting.</summary>
    /// <exception cref="OptionsValidationException">Lists every invalid setting.</exception>
    public static void ValidateSettings(this IHost host)
    {
        var configuration = host.Services.GetRequiredService<IConfiguration>();
        List<string> wrong =
        [
            .. host.Services.GetServices<SettingsSection>().SelectMany(one => one.TakeUnreadable(configuration)),
            .. host.Services.GetServices<SettingsCheck>().SelectMany(one => one.Wrong(configuration)),
        ];
        try
        {
            host.Services.GetRequiredService<IStartupValidator>().Validate();
        }
        catch (OptionsValidationException one)
        {
            wrong.AddRange(one.Failures);
        }
        catch (AggregateException several) when (several.InnerExceptions.All(one => one is OptionsValidationException))
        {
            wrong.AddRange(several.InnerExceptions.Cast<OptionsValidationException>().SelectMany(one => one.Failures));
        }

        if (wrong.Count > 0)
        {
            throw new OptionsValidationException("", typeof(SettingsSection), wrong);
        }
    }
}
