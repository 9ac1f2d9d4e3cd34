using AccessibleContent.Hanzi.Data;
using AccessibleContent.Hanzi.Rules;
using AccessibleContent.Hanzi.Scan;

namespace AccessibleContent.Hanzi.Compose;

/// <summary>The usage of Taiwan's statutes above OpenCC's glyphs for Taiwan: 計畫, 污染, 公布, 占, 雇主.</summary>
internal static class TaiwanStandard
{
    private static readonly Lexicon Words = Usage(isCharacter: false);

    public static readonly ScriptStandard Forms = new(
        "臺灣法規用字",
        new([Words, HanziData.TwVariantsPhrases], [Usage(isCharacter: true), HanziData.TwVariants]) { Own = Words });

    private static Lexicon Usage(bool isCharacter) => Lexicon.Parse(
        "TaiwanUsage",
        string.Join('\n', RuleWords.Rows("TaiwanUsage")
            .Where(row => Characters.IsOne(row[0]) == isCharacter)
            .Select(row => $"{row[0]}\t{row[1]}")));
}
