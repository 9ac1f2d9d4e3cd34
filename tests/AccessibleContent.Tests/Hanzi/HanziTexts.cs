using CsCheck;

namespace AccessibleContent.Tests.Hanzi;

/// <summary>
/// Random UTF-16: Chinese of notices, overlapping phrases, and whatever else a machine can send, including lone surrogates.
/// </summary>
internal static class HanziTexts
{
    private const string Common = "头发布了解决相关系统里面条件资金链牵头范某余于后台干征程历史几只准复兰山区为启汇总裏麵臺髮⿰⿱⿲";

    private static readonly string[] NamedWords = ["书记", "于海峰", "范某某", "联系人：", "先生", "系统", "关系", "经查", "任命"];

    private static readonly string[] People = ["余海涛", "范海丽", "余干县", "，余海涛主持，"];

    private static readonly Gen<string> Piece = Gen.OneOf(
        Gen.Char[Common].Select(character => character.ToString()),
        Gen.Char['\u4E00', '\u9FFF'].Select(character => character.ToString()),
        Gen.Char['\uD800', '\uDFFF'].Select(surrogate => surrogate.ToString()),
        Gen.Char['\uF900', '\uFAFF'].Select(character => character.ToString()),
        Gen.Int[0x20000, 0x2FA1F].Select(char.ConvertFromUtf32),
        Gen.Char.Select(character => character.ToString()));

    /// <summary>Texts of up to sixty pieces.</summary>
    public static readonly Gen<string> Any = Piece.Array[0, 60].Select(string.Concat);

    /// <summary>The same without lone surrogates.</summary>
    public static readonly Gen<string> Whole = Any.Select(text => string.Concat(text.EnumerateRunes()));

    /// <summary>The same, interspersed with what the positional rules look for.</summary>
    public static readonly Gen<string> Named = Gen.OneOf(
        Piece,
        Gen.Char["于余范周钟系后干某：、 同志女，由均者海丽书记"].Select(character => character.ToString()),
        Gen.Int[0, NamedWords.Length - 1].Select(i => NamedWords[i])).Array[0, 60].Select(string.Concat);

    /// <summary>The same with people and an organ that a document may introduce.</summary>
    public static readonly Gen<string> WithPeople = Gen.Select(
        Named,
        Gen.Int[0, People.Length - 1].Array[0, 6],
        (text, people) => people.Aggregate(text, (all, one) => all.Insert((all.Length / 2) + (one * all.Length / 8), People[one])));

    /// <summary>Returns the lone surrogates of a text.</summary>
    public static string LoneSurrogates(string text) => string.Concat(text.Where((unit, i) =>
        (char.IsHighSurrogate(unit) && (i + 1 == text.Length || !char.IsLowSurrogate(text[i + 1])))
        || (char.IsLowSurrogate(unit) && (i == 0 || !char.IsHighSurrogate(text[i - 1])))));
}
