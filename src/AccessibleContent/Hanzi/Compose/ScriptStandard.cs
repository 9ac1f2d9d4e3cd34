namespace AccessibleContent.Hanzi.Compose;

/// <summary>A standard by which a Traditional script is written, and the step from OpenCC's own forms to its forms.</summary>
/// <param name="Name">The name that readers of the JSON are told.</param>
/// <param name="Region">The step; null where OpenCC's forms are the standard.</param>
internal sealed record ScriptStandard(string Name, ConversionChain? Region)
{
    /// <summary>Gets the text of the step's tables.</summary>
    public string Words =>
        Region is null ? "" : string.Concat(Region.Phrases.Concat(Region.Characters).Select(lexicon => lexicon.Text)) + Region.Kept.Sum();
}
