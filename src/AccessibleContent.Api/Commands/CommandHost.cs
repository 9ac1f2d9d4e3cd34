using AccessibleContent.Api.Settings;

namespace AccessibleContent.Api.Commands;

/// <summary>The rooms that a command needs, over the settings that the service would have.</summary>
internal static class CommandHost
{
    /// <summary>Builds them.</summary>
    /// <param name="settings">The settings of the command line, as <c>--Section:Name=value</c>.</param>
    /// <param name="add">Adds the rooms.</param>
    /// <exception cref="Microsoft.Extensions.Options.OptionsValidationException">Settings of these rooms are wrong: all of them.</exception>
    public static IHost Build(string[] settings, Action<IServiceCollection> add)
    {
        // The builder of the service, so that files, environment and command line count in the same order; a command watches no files.
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
