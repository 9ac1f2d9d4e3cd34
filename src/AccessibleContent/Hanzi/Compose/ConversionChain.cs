using AccessibleContent.Hanzi.Data;
using AccessibleContent.Hanzi.Tables;
using AccessibleContent.Model;

namespace AccessibleContent.Hanzi.Compose;

/// <summary>
/// One step of OpenCC's conversion: the longest matching phrase, else the character, else a copy; and the step that follows.
/// </summary>
internal sealed record ConversionChain(Lexicon[] Phrases, Lexicon[] Characters, ConversionChain? Region = null)
{
    private static readonly ConversionChain ToSimplified =
        new([HanziData.TsPhrases], [HanziData.TsCharactersExt, HanziData.TsCharacters]);

    private static readonly Lazy<ConversionTable> SimplifiedTable = new(() => TableComposer.Compose(ToSimplified));

    private static readonly Lazy<Lexicon> RegionalWords = new(() => Compose.RegionalWords.Generate(SimplifiedTable.Value));

    /// <summary>Gets OpenCC's own table to Simplified, which is also needed to compose the others.</summary>
    public static ConversionTable ExactSimplified => SimplifiedTable.Value;

    /// <summary>
    /// Gets the characters that the step leaves as they are where the text itself has them, though it changes them in words.
    /// </summary>
    public IReadOnlySet<int> Kept { get; init; } = new HashSet<int>();

    /// <summary>Gets those of the step's phrases that are ours: a text that already has their values keeps them.</summary>
    public Lexicon? Own { get; init; }

    /// <summary>Returns the chain that ends in a script: OpenCC's t2s, or its s2t and what leads to a standard's forms.</summary>
    public static ConversionChain To(HanScript script, ScriptStandards standards) => script == HanScript.Simplified
        ? ToSimplified
        : new([HanziData.StPhrases, RegionalWords.Value], [HanziData.StCharacters], standards.Of(script).Region);
}
