using System.Collections.Immutable;

namespace AccessibleContent.Hanzi;

/// <summary>The default engine, made of the lists that stand beside the dictionaries.</summary>
internal static class LayeredEngine
{
    public static readonly HanziEngine Instance = new("layered", [Read("Overlay"), Read("Guards")], [SurnameRule.Instance, new CopulaRule()]);

    private static HanziSource Read(string file) => new(
        file.ToLowerInvariant(),
        RuleWords.Rows(file).Select(row => new HanziEntry(row[0], row[1], row[2])).ToImmutableArray());
}
