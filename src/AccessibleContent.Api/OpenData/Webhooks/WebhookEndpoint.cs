using AccessibleContent.Api.Store;

namespace AccessibleContent.Api.OpenData.Webhooks;

/// <summary>An address that is told of changes.</summary>
/// <param name="Record">What the store knows of it.</param>
/// <param name="Address">The address.</param>
/// <param name="Secret">The secret that signs what is sent.</param>
/// <param name="Shown">The address without its query, which may hold a password.</param>
internal sealed record WebhookEndpoint(EndpointRecord Record, Uri Address, byte[] Secret, string Shown)
{
    private const string Prefix = "whsec_";
    private const int Least = 24, Most = 64;

    /// <summary>Creates an endpoint of valid settings.</summary>
    public static WebhookEndpoint Of(WebhookSettings settings)
    {
        var address = new Uri(settings.Url);
        return new(
            new(ContentHash.Of(settings.Url), ContentHash.Of(settings.Url, settings.Secret)),
            address,
            TryKey(settings.Secret)!,
            address.GetLeftPart(UriPartial.Path));
    }

    /// <summary>Reads a secret; null if it is none.</summary>
    public static byte[]? TryKey(string secret)
    {
        var bytes = new byte[Most];
        return secret.StartsWith(Prefix, StringComparison.Ordinal)
            && Convert.TryFromBase64String(secret[Prefix.Length..], bytes, out var length)
            && length >= Least
                ? bytes[..length]
                : null;
    }

    /// <inheritdoc/>
    public override string ToString() => Shown;
}
