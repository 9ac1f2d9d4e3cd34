using AccessibleContent.Hanzi.Data;
using AccessibleContent.Hanzi.Rules;

namespace AccessibleContent.Hanzi.Compose;

/// <summary>《通用规范汉字表》 (2013), the national standard that is binding on a mainland office: 群 峰 麵 床 吃 核 裏 綫 説 爲.</summary>
internal static class NationalStandard
{
    private static readonly Lexicon Words = HanziData.TgPhrases;

    public static readonly ScriptStandard Forms = new("通用规范汉字表", new([Words], [HanziData.TgCharacters])
    {
        Own = Words,
        Kept = RuleWords.Rows("NationalNames").SelectMany(row => row).Select(name => Scan.Characters.First(name)).ToHashSet(),
    });
}
