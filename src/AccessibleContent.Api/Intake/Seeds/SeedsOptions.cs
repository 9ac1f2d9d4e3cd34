namespace AccessibleContent.Api.Intake.Seeds;

/// <summary>The settings of the seeds, which fill an empty store.</summary>
internal sealed class SeedsOptions
{
    /// <summary>Gets or sets the folder that is read at the first start; empty for none.</summary>
    /// <value>The default is <c>seeds</c>, relative to the working directory.</value>
    public string Path { get; set; } = "seeds";
}
