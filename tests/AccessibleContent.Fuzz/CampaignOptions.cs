namespace AccessibleContent.Fuzz;

/// <summary>What a run was asked to do.</summary>
/// <param name="Targets">Names of the targets.</param>
/// <param name="Folders">Folders of inputs beside the repository's own.</param>
/// <param name="Seed">The seed: the same one makes the same inputs.</param>
/// <param name="Length">How long it goes on.</param>
/// <param name="Workers">How many processes at once.</param>
/// <param name="Out">The folder of findings.</param>
internal sealed record CampaignOptions(IReadOnlyList<string> Targets, IReadOnlyList<string> Folders, ulong Seed, TimeSpan Length, int Workers, string Out)
{
    /// <summary>Gets the seconds of one turn: every target has its turn twice in a run, and starting a process is a small part of it.</summary>
    public double SliceSeconds => Math.Clamp(Length.TotalSeconds * Workers / Targets.Count / 2, 2, 30);
}
