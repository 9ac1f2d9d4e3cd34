using AccessibleContent.Hanzi.Compose;
using AccessibleContent.Hanzi.Data;
using AccessibleContent.Hanzi.Scan;
using AccessibleContent.Hanzi.Tables;
using AccessibleContent.Model;

namespace AccessibleContent.Hanzi.Compose;

/// <summary>
/// One step of OpenCC's conversion: the longest matching phrase, else the character, else a copy; and the step that follows.
/// </summary>
internal sealed record ConversionChain(Lexicon[] Phrases, Lexicon[] Characters, ConversionChain? Region = null)
{
    private static readonly ConversionChain Taiwan = new([HanziData.TwVariantsPhrases], [HanziData.TwVariants]);

    private static readonly ConversionChain HongKong = new([HanziData.HkVariantsPhrases], [HanziData.HkVariants]);

    private static readonly ConversionChain ToSimplified =
        new([HanziData.TsPhrases], [HanziData.TsCharactersExt, HanziData.TsCharacters]);

    private static readonly Lazy<ConversionTable> SimplifiedTable = new(() => TableComposer.Compose(ToSimplified));

    private static readonly Lazy<Lexicon> RegionalWords = new(() => Compose.RegionalWords.Generate(SimplifiedTable.Value));

    /// <summary>Gets OpenCC's own table to Simplified, which is also needed to compose the others.</summary>
    public static ConversionTable ExactSimplified => SimplifiedTable.Value;

    /// <summary>Returns the chain that ends in a script: OpenCC's t2s, s2t, s2tw or s2hk.</summary>
    public static ConversionChain To(HanScript script) => script.Tag switch
    {
        "zh-Hans" => ToSimplified,
        "zh-Hant-TW" => ToTraditional(Taiwan),
        "zh-Hant-HK" => ToTraditional(HongKong),
        _ => ToTraditional(null),
    };

    private static ConversionChain ToTraditional(ConversionChain? region) =>
        new([HanziData.StPhrases, RegionalWords.Value], [HanziData.StCharacters], region);
}
