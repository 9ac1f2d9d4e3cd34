using CsCheck;

namespace AccessibleContent.Tests.Hanzi;

/// <summary>Random UTF-16: Chinese of notices, phrases in overlap, and whatever else a machine can send, lone surrogates too.</summary>
internal static class HanziTexts
{
    private const string Common = "头发布了解决相关系统里面条件资金链牵头范某余于后台干征程历史几只准复兰山区为启汇总裏麵臺髮⿰⿱⿲";

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
}
