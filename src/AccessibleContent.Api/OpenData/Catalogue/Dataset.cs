using AccessibleContent.Api.OpenData.Snapshots;
using AccessibleContent.Api.Rendering;
using AccessibleContent.Model;

namespace AccessibleContent.Api.OpenData.Catalogue;

/// <summary>The one record of the data, from which the page, the catalogue and the data package say what there is.</summary>
/// <param name="Site">The settings of the website.</param>
/// <param name="Options">The settings of open data.</param>
/// <param name="Snapshot">The snapshot; null while it is being made.</param>
internal sealed record Dataset(SiteOptions Site, OpenDataOptions Options, Snapshot? Snapshot)
{
    /// <summary>The topic (领域) by the classification of government information.</summary>
    public const string Topic = "综合政务";

    /// <summary>The attribute of openness (开放属性).</summary>
    public const string Openness = "无条件开放";

    private static readonly TimeSpan China = TimeSpan.FromHours(8);

    /// <summary>Gets the name.</summary>
    public string Title => $"{Site.Name}公告";

    /// <summary>Gets the abstract.</summary>
    public string Summary => $"{Site.Name}网站公开的全部公告：索引号、文号、标题、发布机构、公开目录、发布日期和全文。已经撤下的公告不在其中。";

    /// <summary>Gets the organization that provides the data.</summary>
    public string Provider => Site.Sponsor.Length > 0 ? Site.Sponsor : Site.Name;

    /// <summary>Gets the first day of publication.</summary>
    public DateOnly? Issued => Snapshot?.Manifest.From;

    /// <summary>Gets when the content of the snapshot last changed, in China's time.</summary>
    public DateTimeOffset? Modified => Snapshot?.Manifest.ModifiedAt?.ToOffset(China);

    /// <summary>Gets the forms that can be had now.</summary>
    public IEnumerable<Distribution> Distributions => Distribution.All.Where(one => one.File is null || Snapshot is not null);

    /// <summary>Gets the version of everything that this record says, besides the version of the program.</summary>
    public string Version => $"{Snapshot?.Version ?? "none"}.{Options.Shown()}";

    /// <summary>Gets a moment as the catalogue writes it.</summary>
    public string? ModifiedText => Modified?.ToIso();
}
