using AccessibleContent.Hanzi;
using AccessibleContent.Model;

namespace AccessibleContent.Tests.Hanzi.ToolGood;

/// <summary>Where ToolGood.Words differs from what is expected: rows of script, class, source, its result, what is expected.</summary>
internal static class ToolGoodDifferences
{
    private const string Head =
        """
        # Where ToolGood.Words comes out otherwise than expected; columns:
        # script	class	source	ToolGood.Words	expected (| = also accepted)
        # class: of the development set; "seed": a clause of the seed page, beside the default engine; "OpenCC": its own cases (../OpenCC);
        # "twice": converted once more (source and expected: what it gave the first time); "back": to zh-Hans again

        """;

    private static readonly ToolGoodConverter ToolGood = ToolGoodConverter.Instance;

    private static readonly HanScript[] Traditional = [.. HanScript.All.Where(script => script != HanScript.Simplified)];

    public static string Text =>
        Head + string.Join('\n', Rows().Select(row => string.Join('\t', row).Replace("\n", "␊", StringComparison.Ordinal))) + '\n';

    private static IEnumerable<string[]> Rows() =>
    [
        .. Traditional.SelectMany(Seed),
        .. Development(HanScript.Traditional, 2),
        .. Development(HanScript.TraditionalTaiwan, 3),
        .. Traditional.SelectMany(Twice),
        .. Traditional.SelectMany(Back),
        .. OpenCCFixtures.Configurations.SelectMany(one => Cases(one.Key, one.Value)),
    ];

    // Converted as a whole and then split, since no mark between clauses is ever converted.
    private static IEnumerable<string[]> Seed(HanScript script)
    {
        var words = PlainWords.Of(Sources.Read("lanshan-2024-0000076"));
        var clauses = Clauses(words).Zip(Clauses(ToolGood.Convert(words, script)), Clauses(HanziEngine.Layered.Convert(words, script)));
        return clauses
            .Where(one => one.Second != one.Third)
            .Distinct()
            .Select(one => Row(script, "seed", one.First, one.Second, one.Third));
    }

    private static string[] Clauses(string words) =>
        string.Concat(words.Select(character => char.IsLetterOrDigit(character) ? character : '\n')).Split('\n');

    private static IEnumerable<string[]> Development(HanScript script, int column) => DevelopmentSet
        .Wrong(column, text => ToolGood.Convert(text, script))
        .Select(row => Row(script, row.Class, row.Source, row.Result, row.Expected));

    private static IEnumerable<string[]> Twice(HanScript script) =>
        from text in DevelopmentSet.Sources
        let once = ToolGood.Convert(text, script)
        let twice = ToolGood.Convert(once, script)
        where once != twice
        select Row(script, "twice", once, twice, once);

    private static IEnumerable<string[]> Back(HanScript script) =>
        from text in DevelopmentSet.Sources
        let converted = ToolGood.Convert(text, script)
        let back = ToolGood.Convert(converted, HanScript.Simplified)
        where back != text
        select Row(script, "back", converted, back, text);

    private static IEnumerable<string[]> Cases(string configuration, HanScript script) =>
        from row in OpenCCFixtures.Cases(configuration)
        let result = ToolGood.Convert(row.Input, script)
        where result != row.Expected
        select Row(script, "OpenCC", row.Input, result, row.Expected);

    private static string[] Row(HanScript script, params string[] rest) => [script.Tag, .. rest];
}
