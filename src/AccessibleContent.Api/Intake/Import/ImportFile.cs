namespace AccessibleContent.Api.Intake.Import;

/// <summary>A file that is to be imported.</summary>
/// <param name="Path">The file.</param>
/// <param name="Root">The folder that was named, or that of a file that was named.</param>
public sealed record ImportFile(string Path, string Root)
{
    /// <summary>Gets why there is nothing to be read; null where there may be.</summary>
    public string? Refusal { get; init; }
}
