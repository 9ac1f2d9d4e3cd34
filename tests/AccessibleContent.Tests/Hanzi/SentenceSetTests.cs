using AccessibleContent.Hanzi;
using AccessibleContent.Model;

namespace AccessibleContent.Tests.Hanzi;

/// <summary>The sets that the layers were not written against: sound in themselves, and scored in totals.</summary>
public sealed class SentenceSetTests(ITestOutputHelper output)
{
    private static readonly SentenceSet[] Sets = SentenceSet.All(OpenCCFixtures.Root());

    [Fact]
    public void No_sentence_stands_in_two_sets_or_in_the_development_set()
    {
        string[] sentences = [.. Sets.SelectMany(set => set.Rows).Select(row => row.Source), .. DevelopmentSet.Sources];
        Assert.Equal(sentences.Length, sentences.Distinct().Count());
    }

    [Fact]
    public void What_is_wanted_is_the_sentence_again_in_Simplified() => Assert.All(
        Sets.SelectMany(set => set.Rows),
        row => Assert.Equal(row.Source, HanziEngine.Exact.Convert(row.Wanted[0], HanScript.Simplified)));

    [Fact]
    public void The_layers_get_more_of_each_set_right_than_OpenCC_alone() => Assert.All(Sets, set =>
    {
        var layered = Score(set, HanziEngine.Layered);
        var exact = Score(set, HanziEngine.Exact);
        output.WriteLine($"{set.Name}: layered {layered}, exact {exact} of {set.Rows.Count}");
        Assert.True(layered > exact, set.Name);
    });

    private static int Score(SentenceSet set, HanziEngine engine) => set
        .Right([.. set.Rows.Select(row => engine.Convert(row.Source, HanScript.Traditional))])
        .Count(right => right);
}
