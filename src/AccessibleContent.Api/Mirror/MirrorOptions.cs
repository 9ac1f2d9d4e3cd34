namespace AccessibleContent.Api.Mirror;

/// <summary>The settings of the mirror: a copy of what is published, as files that a web server can serve without the service.</summary>
internal sealed class MirrorOptions
{
    /// <summary>Gets or sets the folder; empty for no mirror.</summary>
    /// <value>The default is empty.</value>
    public string Path { get; set; } = "";
}
