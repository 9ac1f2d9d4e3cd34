using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using AccessibleContent.Hanzi.Compose;
using AccessibleContent.Hanzi.Data;
using AccessibleContent.Hanzi.Rules;
using AccessibleContent.Hanzi.Segmentation;

namespace AccessibleContent.Hanzi;

/// <summary>Builds the default engine from the lists stored beside the dictionaries.</summary>
internal static class LayeredEngine
{
    public static readonly HanziEngine Instance = new(
        "layered",
        [Read("Overlay")],
        [SurnameRule.Instance, new PrepositionRule(), new CopulaRule(), new CountRule(), new AccurateRule()],
        ScriptStandards.Official,
        WordLists.Embedded);

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static HanziSource Read(string file)
    {
        var rows = RuleWords.Rows(file);
        var entries = new HanziEntry[rows.Count];
        for (var i = 0; i < entries.Length; i++)
        {
            entries[i] = new HanziEntry(rows[i][0], rows[i][1], rows[i][2]);
        }

        return new HanziSource(file.ToLowerInvariant(), ImmutableCollectionsMarshal.AsImmutableArray(entries));
    }
}
