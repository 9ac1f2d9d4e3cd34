namespace AccessibleContent.Api.Mirror;

/// <summary>Where the service keeps a copy of what it publishes, as files that a web server can serve without it.</summary>
internal sealed class MirrorOptions
{
    /// <summary>Gets or sets the folder; empty keeps none.</summary>
    /// <value>The default is empty.</value>
    public string Path { get; set; } = "";
}
