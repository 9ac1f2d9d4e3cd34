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
    [SiteForm(@"^(?:.*[0-9].*)?\z", "the whole number, such as 示公网安备00000000000000号, whose digits are in the link to the police")]
    public string PoliceNumber { get; set; } = "";

    /// <summary>Gets or sets the file of the emblem beside the site's name: PNG, SVG or WebP, like every picture below.</summary>
    /// <value>The default is empty.</value>
    [SitePictureFile]
    public string Emblem { get; set; } = "";

    /// <summary>Gets or sets what the emblem shows, for those who do not see it, in Simplified script.</summary>
    /// <value>The default is 国徽.</value>
    [Required(ErrorMessage = "Site:EmblemAlt must not be empty: say in words what the emblem shows.")]
    public string EmblemAlt { get; set; } = "国徽";

    /// <summary>Gets or sets the code of the site in the register of party and government websites (党政机关网站标识).</summary>
    /// <value>The default is empty.</value>
    [SiteForm(@"^(?:[0-9A-Fa-f]{32})?\z", "the 32 digits and letters after id= in the link to bszs.conac.cn that the register gives out")]
    public string PartyMarkCode { get; set; } = "";

    /// <summary>Gets or sets the file of the picture of this mark.</summary>
    /// <value>The default is empty: its name in words.</value>
    [SitePictureFile]
    public string PartyMarkPicture { get; set; } = "";

    /// <summary>Gets or sets the 政府网站标识码 under which mistakes on the site are reported (政府网站找错).</summary>
    /// <value>The default is empty.</value>
    [SiteForm(@"^(?:[0-9]{10}|bm[0-9]{8}|N[0-9]{9})?\z", "a 政府网站标识码 of 10 characters, as in Site:IdCode")]
    public string ErrorReportCode { get; set; } = "";

    /// <summary>Gets or sets the file of the picture of this link.</summary>
    /// <value>The default is empty: its name in words.</value>
    [SitePictureFile]
    public string ErrorReportPicture { get; set; } = "";

    /// <summary>Gets or sets the file of the icon before the number of the ministry.</summary>
    /// <value>The default is empty: a plain one of our own.</value>
    [SitePictureFile]
    public string IcpIcon { get; set; } = "";

    /// <summary>Gets or sets the file of the icon before the number of the police.</summary>
    /// <value>The default is empty: a plain one of our own.</value>
    [SitePictureFile]
    public string PoliceIcon { get; set; } = "";

    /// <summary>Gets or sets where readers write to (意见反馈): the address of a page, or mailto: and an address.</summary>
    /// <value>The default is empty.</value>
    [SiteForm(
        @"^(?:https?://[^\s/?#@\\""<>]+(?:[/?#][^\s\\""<>]*)?|mailto:[^\s@""<>]+@[^\s@""<>]+)?\z",
        "an address such as https://www.example.gov.cn/feedback or mailto:office@example.gov.cn")]
    public string Feedback { get; set; } = "";

    /// <summary>Gets or sets the telephone that takes feedback.</summary>
    /// <value>The default is empty.</value>
    [SiteForm(@"^(?:\+?[0-9](?:[ -]?[0-9]){2,19})?\z", "one number of digits, spaces and hyphens, such as 0539-0000000")]
    public string FeedbackPhone { get; set; } = "";

    /// <summary>Gets or sets within how many working days feedback is answered.</summary>
    /// <value>The default is 0: nothing is said.</value>
    [SettingRange(0, 365, ErrorMessage = "Site:ReplyDays must be between 0 and 365; 0 says nothing.")]
    public int ReplyDays { get; set; }

    /// <summary>Gets or sets where readers complain who got no answer (投诉渠道), as text in Simplified script.</summary>
    /// <value>The default is empty.</value>
    public string Complaints { get; set; } = "";

    /// <summary>Gets the columns that the header leads to, as they are published, in this order.</summary>
    /// <value>The default is none: the six columns with the most notices at the start of the service.</value>
    [ColumnNames]
    public IReadOnlyList<string> Columns { get; set; } = [];

    /// <summary>Gets the operator's own pictures, which are read once.</summary>
    internal SitePictures Pictures => field ??= new(this);

    /// <summary>Lists every value that appears in responses, in a fixed order; pictures by the hash of their bytes.</summary>
    public IReadOnlyList<string> Shown() =>
    [
        Name, BaseUrl, IdCode, Domain, Sponsor, Contact, IcpNumber, PoliceNumber, EmblemAlt, PartyMarkCode, ErrorReportCode, Feedback,
        FeedbackPhone, ReplyDays.ToString(CultureInfo.InvariantCulture), Complaints, .. Pictures.Addresses,
    ];
}

/// <summary>Validates <see cref="SiteOptions"/> at startup.</summary>
[OptionsValidator]
internal sealed partial class SiteOptionsValidator : IValidateOptions<SiteOptions>;
