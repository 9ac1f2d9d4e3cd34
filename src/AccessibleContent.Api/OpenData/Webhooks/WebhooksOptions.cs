using System.ComponentModel.DataAnnotations;
using System.Globalization;
using AccessibleContent.Api.Settings;
using Microsoft.Extensions.Options;

namespace AccessibleContent.Api.OpenData.Webhooks;

/// <summary>The settings of webhooks.</summary>
internal sealed class WebhooksOptions : IValidatableObject
{
    /// <summary>
    /// Gets or sets the networks that may be told although they are not public, such as 10.1.0.0/16, separated by spaces. Only they may be
    /// told without encryption.
    /// </summary>
    /// <value>The default is empty: only public addresses.</value>
    public string PrivateNetworks { get; set; } = "";

    /// <summary>Gets or sets the endpoints.</summary>
    internal IReadOnlyList<WebhookSettings> Endpoints { get; set; } = [];

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) => NetworkList
        .Faults("Webhooks:PrivateNetworks", PrivateNetworks)
        .DefaultIfEmpty()
        .SelectMany(fault => fault is null ? WebhookFaults.Of(this) : [fault])
        .Select(fault => new ValidationResult(fault));

    /// <summary>Reads the endpoints: the numbered children of the section.</summary>
    internal static IReadOnlyList<WebhookSettings> Numbered(IConfigurationSection section) =>
    [
        .. section.GetChildren().Where(IsNumbered).Select(child => new WebhookSettings
        {
            Url = child[nameof(WebhookSettings.Url)] ?? "",
            Secret = child[nameof(WebhookSettings.Secret)] ?? "",
            Place = child.Path,
        }),
    ];

    /// <summary>Returns the fault of each child of the section that is neither an endpoint nor a setting.</summary>
    internal static IEnumerable<string> Unnumbered(IConfigurationSection section) => section.GetChildren()
        .Where(child => !IsNumbered(child) && !child.Key.Equals(nameof(PrivateNetworks), StringComparison.OrdinalIgnoreCase))
        .Select(child => $"{child.Path} is no setting; endpoints have numbers, as in Webhooks:0:Url.");

    private static bool IsNumbered(IConfigurationSection child) =>
        int.TryParse(child.Key, NumberStyles.None, CultureInfo.InvariantCulture, out _);
}

/// <summary>Validates <see cref="WebhooksOptions"/> at startup.</summary>
[OptionsValidator]
internal sealed partial class WebhooksOptionsValidator : IValidateOptions<WebhooksOptions>;
