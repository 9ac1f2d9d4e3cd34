using System.ComponentModel.DataAnnotations;
using System.Globalization;
using AccessibleContent.Api.Settings;
using AccessibleContent.Model;
using Microsoft.Extensions.Options;

namespace AccessibleContent.Api.Rendering;

/// <summary>The settings of the website; empty values are omitted, never invented.</summary>
public sealed class SiteOptions
{
    /// <summary>Gets or sets the site's official name, in Simplified script.</summary>
    /// <value>The default is 兰山区人民政府.</value>
    [Required(ErrorMessage = "Site:Name must not be empty.")]
    public string Name { get; set; } = "兰山区人民政府";

    /// <summary>
    /// Gets or sets the base of absolute links, such as https://www.example.gov.cn, or https://www.example.gov.cn/gk where the website
    /// shares its host; one slash at the end is dropped.
    /// </summary>
    /// <value>The default is empty: links are relative.</value>
    [BaseUrl]
    public string BaseUrl { get; set => field = value.EndsWith('/') ? value[..^1] : value; } = "";

    /// <summary>Returns the address of the website.</summary>
    public SiteRoot ToRoot() => new(BaseUrl);

    /// <summary>Gets or sets the 政府网站标识码.</summary>
    /// <value>The default is empty.</value>
    [RegularExpression(@"^([0-9]{10}|bm[0-9]{8}|N[0-9]{9})?$", ErrorMessage = "Site:IdCode must be empty or a 政府网站标识码 of 10 characters.")]
    public string IdCode { get; set; } = "";

    /// <summary>Gets or sets the site's bare host name.</summary>
    /// <value>The default is empty.</value>
    [RegularExpression(
        @"^([a-z0-9-]+\.)*[a-z0-9-]*$",
        ErrorMessage = "Site:Domain must be empty or a bare host name, without scheme and port.")]
    public string Domain { get; set; } = "";

    /// <summary>Gets or sets the organization that runs the site (主办单位), in Simplified script.</summary>
    /// <value>The default is empty.</value>
    public string Sponsor { get; set; } = "";

    /// <summary>Gets or sets the contact of the site's office (联系方式), as text: a telephone number, an address.</summary>
    /// <value>The default is empty.</value>
    public string Contact { get; set; } = "";

    /// <summary>Gets or sets the site's registration number with the ministry (ICP备案号).</summary>
    /// <value>The default is empty.</value>
    public string IcpNumber { get; set; } = "";

    /// <summary>Gets or sets the site's registration number with the police (公安备案号).</summary>
    /// <value>The default is empty.</value>
    public string PoliceNumber { get; set; } = "";

    /// <summary>Gets the columns that the header leads to, as they are published, in this order.</summary>
    /// <value>The default is none: the six columns with the most notices at the start of the service.</value>
    [ColumnNames]
    public IReadOnlyList<string> Columns { get; set; } = [];

    /// <summary>Gets or sets where readers write to (意见反馈): the address of a page, or mailto: and an address.</summary>
    /// <value>The default is empty.</value>
    public string Feedback { get; set; } = "";

    /// <summary>Gets or sets the telephone that takes feedback.</summary>
    /// <value>The default is empty.</value>
    public string FeedbackPhone { get; set; } = "";

    /// <summary>Gets or sets within how many working days feedback is answered.</summary>
    /// <value>The default is 0: nothing is said.</value>
    [SettingRange(0, 365, ErrorMessage = "Site:ReplyDays must be between 0 and 365; 0 says nothing.")]
    public int ReplyDays { get; set; }

    /// <summary>Gets or sets where readers complain who got no answer (投诉渠道), as text in Simplified script.</summary>
    /// <value>The default is empty.</value>
    public string Complaints { get; set; } = "";

    /// <summary>Gets or sets the file of the record that the command <c>audit</c> writes and the accessibility statement shows.</summary>
    /// <value>The default is empty: <c>audit.json</c> beside the store's file.</value>
    public string AuditRecord { get; set; } = "";

    /// <summary>Lists every value that appears in responses, in a fixed order.</summary>
    public IReadOnlyList<string> Shown() =>
    [
        Name, BaseUrl, IdCode, Domain, Sponsor, Contact, IcpNumber, PoliceNumber, Feedback, FeedbackPhone,
        ReplyDays.ToString(CultureInfo.InvariantCulture), Complaints,
    ];
}

/// <summary>Validates <see cref="SiteOptions"/> at startup.</summary>
[OptionsValidator]
internal sealed partial class SiteOptionsValidator : IValidateOptions<SiteOptions>;
