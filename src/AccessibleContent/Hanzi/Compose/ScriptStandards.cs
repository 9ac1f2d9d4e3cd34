using AccessibleContent.Hanzi.Data;
using AccessibleContent.Model;

namespace AccessibleContent.Hanzi.Compose;

/// <summary>The standards of all Traditional scripts: OpenCC's own, or those by which offices write.</summary>
/// <param name="Traditional">That of <c>zh-Hant</c>.</param>
/// <param name="Taiwan">That of <c>zh-Hant-TW</c>.</param>
/// <param name="HongKong">That of <c>zh-Hant-HK</c>.</param>
internal sealed record ScriptStandards(ScriptStandard Traditional, ScriptStandard Taiwan, ScriptStandard HongKong)
{
    private static readonly Lazy<ScriptStandards> OfficialOnes =
        new(() => OpenCC! with { Traditional = NationalStandard.Forms, Taiwan = TaiwanStandard.Forms });

    /// <summary>Gets the standards of OpenCC's s2t, s2tw and s2hk.</summary>
    public static ScriptStandards OpenCC { get; } = new(
        new("OpenCC", null),
        new("OpenCC TW", new([HanziData.TwVariantsPhrases], [HanziData.TwVariants])),
        new("OpenCC HK", new([HanziData.HkVariantsPhrases], [HanziData.HkVariants])));

    /// <summary>Gets the national standard's forms for <c>zh-Hant</c>, the statutes' for Taiwan, OpenCC's for Hong Kong.</summary>
    public static ScriptStandards Official => OfficialOnes.Value;

    /// <summary>Gets the tables of the standards that are not OpenCC's: part of the engine's version.</summary>
    public string Words => this == OpenCC ? "" : Traditional.Words + Taiwan.Words;

    /// <summary>Returns the standard of a script.</summary>
    public ScriptStandard Of(HanScript script) => script.Tag switch
    {
        "zh-Hant-TW" => Taiwan,
        "zh-Hant-HK" => HongKong,
        _ => Traditional,
    };
}
