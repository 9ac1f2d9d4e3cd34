using AccessibleContent.Api.Settings;

namespace AccessibleContent.Api.Commands;

/// <summary>The services of a command, with the settings that the service would have.</summary>
internal static class CommandHost
{
    /// <summary>Builds the host.</summary>
    /// <param name="settings">The settings of the command line, as <c>--Section:Name=value</c>.</param>
    /// <param name="add">Adds the services.</param>
    /// <exception cref="Microsoft.Extensions.Options.OptionsValidationException">Settings of these services are wrong; the exception
    /// lists all of them.</exception>
    public static IHost Build(string[] settings, Action<IServiceCollection> add)
    {
        // The builder of the service, so that files, environment and command line have the same precedence; a command watches no files.
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            Args = ["--hostBuilder:reloadConfigOnChange=false", .. settings],
            ContentRootPath = AppContext.BaseDirectory,
        });
        builder.Logging.ClearProviders();
        add(builder.Services);
        var host = builder.Build();
        host.ValidateSettings();
        return host;
    }
}
