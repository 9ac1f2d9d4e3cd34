namespace AccessibleContent.Api.OpenData.Webhooks;

/// <summary>The settings of an endpoint, under <c>Webhooks:0</c>, <c>Webhooks:1</c> and so on.</summary>
internal sealed class WebhookSettings
{
    /// <summary>Gets or sets the address that is told of changes.</summary>
    public string Url { get; set; } = "";

    /// <summary>Gets or sets the secret that signs what is sent: <c>whsec_</c> and 24 to 64 bytes in Base64.</summary>
    public string Secret { get; set; } = "";

    /// <summary>Gets or sets its place in the configuration.</summary>
    internal string Place { get; set; } = "";
}
