namespace AccessibleContent.Fuzz;

/// <summary>The options of a run.</summary>
/// <param name="Targets">Names of the targets.</param>
/// <param name="Folders">Folders of inputs besides the repository's own.</param>
/// <param name="Seed">The seed: the same one generates the same inputs.</param>
/// <param name="Length">How long the run lasts.</param>
/// <param name="Workers">The number of parallel processes.</param>
/// <param name="Out">The folder of findings.</param>
internal sealed record CampaignOptions(
    IReadOnlyList<string> Targets,
    IReadOnlyList<string> Folders,
    ulong Seed,
    TimeSpan Length,
    int Workers,
    string Out)
{
    /// <summary>
    /// Gets the seconds of one turn: every target runs twice in a run, and starting a process is a small part of its time.
    /// </summary>
    public double SliceSeconds => Math.Clamp(Length.TotalSeconds * Workers / Targets.Count / 2, 2, 30);
}
