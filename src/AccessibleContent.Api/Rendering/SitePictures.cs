namespace AccessibleContent.Api.Rendering;

/// <summary>The pictures that the operator gave for header and footer; null where there is none.</summary>
internal sealed class SitePictures(SiteOptions site)
{
    /// <summary>Gets the emblem.</summary>
    public SitePicture? Emblem { get; } = Find(site.Emblem);

    /// <summary>Gets the mark of party and government websites.</summary>
    public SitePicture? PartyMark { get; } = Find(site.PartyMarkPicture);

    /// <summary>Gets the picture of the link for reporting mistakes.</summary>
    public SitePicture? ErrorReport { get; } = Find(site.ErrorReportPicture);

    /// <summary>Gets the icon of the ministry's number.</summary>
    public SitePicture? Icp { get; } = Find(site.IcpIcon);

    /// <summary>Gets the icon of the police's number.</summary>
    public SitePicture? Police { get; } = Find(site.PoliceIcon);

    /// <summary>Gets the address of each picture, in a fixed order; empty where there is none.</summary>
    public IReadOnlyList<string> Addresses => [.. Slots.Select(picture => picture?.Address ?? "")];

    private SitePicture?[] Slots => [Emblem, PartyMark, ErrorReport, Icp, Police];

    /// <summary>Finds a picture by the name in its address.</summary>
    public SitePicture? Named(string name) => Slots.FirstOrDefault(picture => picture?.Name == name);

    // What was wrong has stopped the start; a file that is taken away after that leaves nothing.
    private static SitePicture? Find(string path) => path.Length == 0 ? null : SitePicture.Read(path).Picture;
}
