using AccessibleContent.Hanzi;
using AccessibleContent.Hanzi.Compose;

namespace AccessibleContent.Benchmarks;

/// <summary>Counts the rows of the development set that each engine gets right, by class, in zh-Hant and in zh-Hant-TW.</summary>
internal static class Scores
{
    private const int SourceColumn = 1;
    private static readonly string[] Tags = ["zh-Hant", "zh-Hant-TW"];

    private static readonly RegionalStep[] Forms = [new(NationalStandard.Forms.Region!), new(TaiwanStandard.Forms.Region!)];

    private static readonly string[][] Rows = [.. File
        .ReadLines(Path.Combine(Reference.Root, "tests/AccessibleContent.Tests/Hanzi/development-set.tsv"))
        .Where(line => line.Length > 0 && line[0] != '#')
        .Select(line => line.Split('\t'))];

    public static void Print()
    {
        var engines = Engines();
        Console.WriteLine($"| class | rows | {string.Join(" | ", engines.Select(engine => engine.Name))} |");
        Console.WriteLine($"|---|---|{string.Concat(engines.Select(_ => "---|"))}");
        foreach (var group in Enumerable.Range(0, Rows.Length).GroupBy(i => Rows[i][0].Split(':')[0]))
        {
            Print(group.Key, [.. group], engines);
        }

        Print("all", [.. Enumerable.Range(0, Rows.Length)], engines);
    }

    private static void Print(string name, int[] rows, List<(string Name, string[][] Results)> engines)
    {
        var scores = engines.Select(engine =>
            string.Join(", ", Tags.Select((_, tag) => rows.Count(row => IsRight(row, tag, engine.Results[tag][row])))));
        Console.WriteLine($"| {name} | {rows.Length} | {string.Join(" | ", scores)} |");
    }

    // Expected values are in OpenCC's forms, and so are the results of other engines: both are compared in those of the standards.
    private static bool IsRight(int row, int tag, string result) =>
        Rows[row][SourceColumn + 1 + tag].Split('|').Any(expected => Forms[tag].Convert(expected) == Forms[tag].Convert(result));

    private static List<(string Name, string[][] Results)> Engines()
    {
        string[] sources = [.. Rows.Select(row => row[SourceColumn])];
        return
        [
            .. Reference
                .Built.Reverse()
                .Select(peer => (peer.Name, Tags.Select(tag => peer.Convert(Targets.Configurations[tag], sources)).ToArray())),
            .. new[] { HanziEngine.Exact, HanziEngine.Layered }.Select(engine =>
                (engine.Engine, Tags.Select(tag => sources.Select(source => engine.Convert(source, Targets.Of(tag))).ToArray()).ToArray())),
        ];
    }
}
