using System.ComponentModel.DataAnnotations;
using AccessibleContent.Api.Settings;

namespace AccessibleContent.Api.Intake.Crawl;

/// <summary>A site whose pages are crawled: its address, how often, and which addresses may be requested.</summary>
internal sealed class CrawledSite : IValidatableObject
{
    /// <summary>Gets or sets the address of a list of pages, a sitemap.xml, or a feed (Atom, RSS).</summary>
    /// <value>The default is empty: no site is crawled.</value>
    [RegularExpression(
        @"^(https?://[^\s/?#@]+(/\S*)?)?$",
        ErrorMessage = "Sources:Site:Url must be empty, or a complete http(s) address without a user name.")]
    public string Url { get; set; } = "";

    /// <summary>Gets or sets the minutes between two crawls.</summary>
    /// <value>The default is 60.</value>
    [SettingRange(1, 10_080, ErrorMessage = "Sources:Site:IntervalMinutes must be between 1 and 10080.")]
    public int IntervalMinutes { get; set; } = 60;

    /// <summary>Gets or sets the maximum number of requests to the site per minute, always one at a time.</summary>
    /// <value>The default is 30.</value>
    [SettingRange(1, 600, ErrorMessage = "Sources:Site:RequestsPerMinute must be between 1 and 600.")]
    public int RequestsPerMinute { get; set; } = 30;

    /// <summary>Gets or sets the hosts that may be requested, separated by spaces; empty allows only the host of the list.</summary>
    /// <value>The default is empty.</value>
    public string Hosts { get; set; } = "";

    /// <summary>
    /// Gets or sets the networks that may be requested although they are not public, such as 10.1.0.0/16, separated by spaces.
    /// </summary>
    /// <value>The default is empty: only public addresses.</value>
    public string PrivateNetworks { get; set; } = "";

    /// <summary>Gets or sets a value indicating whether pages with a doubtful title, date or body are refused.</summary>
    /// <value>The default is <see langword="false"/>.</value>
    public bool Strict { get; set; }

    /// <summary>
    /// Checks whether an address belongs to the site: http(s), one of the hosts, and the port of the list or the default port.
    /// </summary>
    public bool Has(Uri address)
    {
        var list = new Uri(Url);
        var hosts = Hosts.Length == 0 ? [list.Host] : Hosts.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return address.Scheme is "http" or "https" && address.UserInfo.Length == 0
            && (address.IsDefaultPort || address.Port == list.Port) && hosts.Contains(address.Host, StringComparer.OrdinalIgnoreCase);
    }

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) =>
        NetworkList
            .Faults("Sources:Site:PrivateNetworks", PrivateNetworks)
            .Select(fault => new ValidationResult(fault, [nameof(PrivateNetworks)]));
}
