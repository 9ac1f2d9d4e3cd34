using AccessibleContent.Model;
using AccessibleContent.Writers.Json;

namespace AccessibleContent.Tests.Model;

/// <summary>The one walk through a document and the one map of it leave out no kind of node.</summary>
public sealed class NoticeWalkTests
{
    [Fact]
    public void A_walk_visits_every_kind_of_node()
    {
        var kinds = typeof(Notice).Assembly.GetTypes()
            .Where(type => !type.IsAbstract && (type.IsSubclassOf(typeof(Block)) || type.IsSubclassOf(typeof(Inline))));

        // No source has a picture amid words.
        var picture = new Paragraph([new InlineImage("a.png", "图")]);
        var visited = Nodes
            .Of<object>([.. Sources.Names.SelectMany(source => Sources.Read(source).Blocks), picture])
            .Select(node => node.GetType());
        Assert.Equal(kinds.Select(kind => kind.Name).Order(), visited.Select(kind => kind.Name).Distinct().Order());
    }

    [Fact]
    public void A_map_that_changes_no_word_gives_the_same_document() => Assert.All(Sources.Names.Select(Sources.Read), notice =>
        Assert.Equal(JsonWriter.Canonical(notice), JsonWriter.Canonical(notice.MapWords(words => words))));

    [Fact]
    public void A_map_reaches_every_word_but_codes_and_other_languages()
    {
        var marked = Sources.Read("every-kind").MapWords(words => $"{words}\u2060");
        var runs = marked.Blocks.SelectMany(WordRuns.Of).ToList();
        Assert.All(runs, run => Assert.Equal(run.IsMapped && run.Text.Length > 0, run.Text.EndsWith('\u2060')));
    }
}
