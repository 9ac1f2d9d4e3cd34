namespace AccessibleContent.Api.Intake.Seeds;

/// <summary>What an empty store is filled with.</summary>
public sealed class SeedsOptions
{
    /// <summary>Gets or sets the folder that is read at the first start; empty reads none.</summary>
    /// <value>The default is <c>seeds</c>, from the working folder.</value>
    public string Path { get; set; } = "seeds";
}
