using System.Collections.Frozen;

namespace AccessibleContent.Model;

/// <summary>A script, and region of a script, that a notice can be read in: the first axis of a rendition.</summary>
public sealed class HanScript
{
    private HanScript(string tag, string name, string segment)
    {
        Tag = tag;
        Name = name;
        Segment = segment;
    }

    /// <summary>简体: the script notices are published in.</summary>
    public static HanScript Simplified { get; } = new("zh-Hans", "简体", "");

    /// <summary>繁體: Traditional characters by OpenCC's standard, without regional vocabulary.</summary>
    public static HanScript Traditional { get; } = new("zh-Hant", "繁體", "zh-hant");

    /// <summary>臺灣正體: Traditional characters as Taiwan writes them; the vocabulary stays as published.</summary>
    public static HanScript TraditionalTaiwan { get; } = new("zh-Hant-TW", "臺灣正體", "zh-hant-tw");

    /// <summary>香港繁體: Traditional characters as Hong Kong writes them; the vocabulary stays as published.</summary>
    public static HanScript TraditionalHongKong { get; } = new("zh-Hant-HK", "香港繁體", "zh-hant-hk");

    /// <summary>Gets every script that is served, the published one first.</summary>
    public static IReadOnlyList<HanScript> All { get; } = [Simplified, Traditional, TraditionalTaiwan, TraditionalHongKong];

    private static readonly FrozenDictionary<string, HanScript> ByTag = All.ToFrozenDictionary(
        script => script.Tag,
        StringComparer.Ordinal);

    /// <summary>Gets the BCP 47 language tag, as in <c>lang</c> and <c>Content-Language</c>.</summary>
    public string Tag { get; }

    /// <summary>Gets the script's name, written in the script itself.</summary>
    public string Name { get; }

    /// <summary>Gets the path segment that chooses the script on the website; empty for the published one.</summary>
    public string Segment { get; }

    /// <summary>Finds a script by its tag, exactly as written in <see cref="Tag"/>.</summary>
    public static HanScript? Find(string tag) => ByTag.GetValueOrDefault(tag);

    /// <inheritdoc/>
    public override string ToString() => Tag;
}
