using System.Buffers;
using System.Text;
using AccessibleContent.Hanzi.Scan;

namespace AccessibleContent.Hanzi.Data;

/// <summary>
/// OpenCC's published dictionaries and the tables of the national standard, embedded in the assembly and parsed on first use.
/// </summary>
internal static class HanziData
{
    /// <summary>The OpenCC release that the dictionaries are taken from.</summary>
    public const string Version = "1.4.2";

    public static readonly Lexicon CompatibilityIdeographs = Read("CJK_Compatibility_Ideographs");

    public static readonly Lexicon StCharacters = Read("STCharacters");

    public static readonly Lexicon StPhrases = Read("STPhrases");

    public static readonly Lexicon TsCharacters = Read("TSCharacters");

    public static readonly Lexicon TsCharactersExt = Lexicon.ParseTofuRisk("TSCharactersExt", Text("TSCharacters"));

    public static readonly Lexicon TsPhrases = Read("TSPhrases");

    public static readonly Lexicon TwVariants = Read("TWVariants");

    public static readonly Lexicon TwVariantsPhrases = Read("TWVariantsPhrases");

    public static readonly Lexicon HkVariants = Read("HKVariants");

    public static readonly Lexicon HkVariantsPhrases = Read("HKVariantsPhrases");

    public static Lexicon TgCharacters => Read("TGCharacters_keep_simp");

    public static Lexicon TgPhrases => Read("TGPhrases");

    public static Lexicon TwPhrases => Read("TWPhrases");

    public static Lexicon HkPhrases => Read("HKPhrases");

    private static Lexicon Read(string name) => Lexicon.Parse(name, Text(name));

    /// <summary>Returns an embedded list as it is.</summary>
    public static byte[] Bytes(string file)
    {
        using var stream = typeof(HanziData).Assembly.GetManifestResourceStream($"AccessibleContent.Hanzi.Data.{file}")!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    /// <summary>Returns the text of an embedded list.</summary>
    public static string Text(string name, string extension = "txt")
    {
        using var stream = typeof(HanziData).Assembly.GetManifestResourceStream($"AccessibleContent.Hanzi.Data.{name}.{extension}")!;
        var bytes = ArrayPool<byte>.Shared.Rent((int)stream.Length);
        stream.ReadExactly(bytes, 0, (int)stream.Length);
        var text = Encoding.UTF8.GetString(bytes, 0, (int)stream.Length);
        ArrayPool<byte>.Shared.Return(bytes);
        return text;
    }
}
