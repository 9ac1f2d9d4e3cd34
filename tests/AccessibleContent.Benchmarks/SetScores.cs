using AccessibleContent.Hanzi;
using AccessibleContent.Model;
using AccessibleContent.Tests.Hanzi;

namespace AccessibleContent.Benchmarks;

/// <summary>Counts, in totals only, the sentences of the sets that judge the layers which each engine gets right in zh-Hant.</summary>
internal static class SetScores
{
    public static void Print()
    {
        string[] columns =
            ["set", "rows", .. Reference.Built.Reverse().Select(peer => peer.Name), "exact", "layered", "only layered", "only exact"];
        Console.WriteLine($"\n| {string.Join(" | ", columns)} |\n|{string.Concat(columns.Select(_ => "---|"))}");
        foreach (var set in SentenceSet.All(Reference.Root))
        {
            Print(set, [.. set.Rows.Select(row => row.Source)]);
        }
    }

    private static void Print(SentenceSet set, string[] sources)
    {
        var peers = Reference.Built.Reverse().Select(peer => set.Right(peer.Convert("s2t", sources)).Count(right => right));
        var exact = Right(set, HanziEngine.Exact, sources);
        var layered = Right(set, HanziEngine.Layered, sources);
        Console.WriteLine(
            $"| {set.Name} | {sources.Length} | {string.Join(" | ", peers)} | {exact.Count(right => right)} | "
            + $"{layered.Count(right => right)} | {Only(layered, exact)} | {Only(exact, layered)} |");
    }

    private static bool[] Right(SentenceSet set, HanziEngine engine, string[] sources) =>
        set.Right([.. sources.Select(source => engine.Convert(source, HanScript.Traditional))]);

    private static int Only(bool[] these, bool[] those) => these.Zip(those).Count(pair => pair is { First: true, Second: false });
}
