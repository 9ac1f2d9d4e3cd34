using System.Collections.Immutable;

namespace AccessibleContent.Model;

/// <summary>The plain text of a block or of running text, run by run: <see cref="PlainWords"/> returns it as one string.</summary>
internal sealed class WordRuns : NoticeWalk
{
    private readonly List<(string Text, bool IsMapped)> _runs = [];

    /// <summary>Lists the runs, and whether each is text that a script conversion maps.</summary>
    public static IReadOnlyList<(string Text, bool IsMapped)> Of(Block block)
    {
        var walk = new WordRuns();
        walk.Block(block);
        return walk._runs;
    }

    /// <summary>Lists the runs of running text.</summary>
    public static IReadOnlyList<(string Text, bool IsMapped)> Of(ImmutableArray<Inline> inlines)
    {
        var walk = new WordRuns();
        walk.Inlines(inlines);
        return walk._runs;
    }

    /// <inheritdoc/>
    public override void Inline(Inline inline)
    {
        if (inline is LanguageSpan span && !LanguageTag.IsChinese(span.Language))
        {
            Code(PlainWords.Of(span.Inlines));
        }
        else
        {
            base.Inline(inline);
        }
    }

    /// <inheritdoc/>
    public override void Words(string words) => _runs.Add((words, true));

    /// <inheritdoc/>
    public override void Code(string words) => _runs.Add((words, false));

    /// <inheritdoc/>
    public override void Break() => Code(" ");
}
