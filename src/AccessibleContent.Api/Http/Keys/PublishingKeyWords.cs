using AccessibleContent.Readers.Text;
using Microsoft.Extensions.Options;

namespace AccessibleContent.Api.Http.Keys;

/// <summary>
/// Reads the lists of a key, which may be written as one text separated by spaces or as an array (<c>Scopes:0</c>), and cleans its
/// names; records unknown members of a key, because a misspelt restriction would otherwise restrict nothing.
/// </summary>
internal sealed class PublishingKeyWords(IConfiguration configuration) : IPostConfigureOptions<PublishingOptions>
{
    /// <summary>Gets the names of a key's settings.</summary>
    public static IReadOnlyList<string> Members { get; } = ["Name", "Sha256", "DisplayName", "Scopes", "Catalogs", "Publishers"];

    /// <inheritdoc/>
    public void PostConfigure(string? name, PublishingOptions options)
    {
        foreach (var (key, section) in options.Keys.Zip(configuration.GetSection("Publishing:Keys").GetChildren()))
        {
            key.Place = section.Path;
            key.Name = ShortText.Clean(key.Name);
            key.DisplayName = ShortText.Clean(key.DisplayName);
            key.Scopes = section.GetSection("Scopes").Exists() ? Words(section.GetSection("Scopes")) : null;
            key.Catalogs = Words(section.GetSection("Catalogs"));
            key.Publishers = Words(section.GetSection("Publishers"));
            key.Unknown =
            [
                .. section.GetChildren().Select(one => one.Key).Where(one => !Members.Contains(one, StringComparer.OrdinalIgnoreCase)),
            ];
        }
    }

    private static List<string> Words(IConfigurationSection section) =>
    [
        .. (
            section.GetChildren().ToList() is { Count: > 0 } items
                ? items.Select(item => item.Value ?? "")
                : (section.Value ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
        ).Select(ShortText.Clean),
    ];
}
