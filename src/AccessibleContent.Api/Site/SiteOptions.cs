using System.ComponentModel.DataAnnotations;

namespace AccessibleContent.Api.Site;

/// <summary>The website that the pages belong to; what is empty is left out, never invented.</summary>
public sealed class SiteOptions
{
    /// <summary>Gets or sets the site's official name, in Simplified script.</summary>
    /// <value>The default is 兰山区人民政府.</value>
    [Required(ErrorMessage = "Site:Name must not be empty.")]
    public string Name { get; set; } = "兰山区人民政府";

    /// <summary>Gets or sets what absolute links begin with, as https://www.example.gov.cn.</summary>
    /// <value>The default is empty: links are relative.</value>
    [RegularExpression(@"^(https?://[^/?#\s]+)?$", ErrorMessage = "Site:BaseUrl must be empty, or http(s)://host[:port] without a path.")]
    public string BaseUrl { get; set; } = "";

    /// <summary>Gets or sets the 政府网站标识码.</summary>
    /// <value>The default is empty.</value>
    [RegularExpression(@"^([0-9]{10}|bm[0-9]{8}|N[0-9]{9})?$", ErrorMessage = "Site:IdCode must be empty or a 政府网站标识码 of 10 characters.")]
    public string IdCode { get; set; } = "";

    /// <summary>Gets or sets the site's bare host name.</summary>
    /// <value>The default is empty.</value>
    [RegularExpression(@"^([a-z0-9-]+\.)*[a-z0-9-]*$", ErrorMessage = "Site:Domain must be empty or a bare host name, without scheme and port.")]
    public string Domain { get; set; } = "";
}
