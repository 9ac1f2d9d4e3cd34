using System.Collections.Immutable;
using AccessibleContent.Model;

namespace AccessibleContent.Search;

/// <summary>A piece of a notice that readers see as one: a paragraph, a cell, a caption. Its text as published, run by run.</summary>
internal sealed class Passage(IReadOnlyList<(string Text, bool IsMapped)> runs)
{
    private string? _folded;

    /// <summary>Gets the runs, and whether each is text that a script conversion maps.</summary>
    public IReadOnlyList<(string Text, bool IsMapped)> Runs { get; } = runs;

    /// <summary>Gets the text.</summary>
    public string Text { get; } = runs is [var only] ? only.Text : string.Concat(runs.Select(run => run.Text));

    /// <summary>Gets the text as searches compare it, character for character.</summary>
    public string Folded => _folded ??= SearchText.Fold(Text);

    /// <summary>Lists the stated facts of a notice.</summary>
    public static IEnumerable<Passage> FactsOf(Notice notice) => Facts.Of(notice.Metadata)
        .Where(fact => fact.Value.Length > 0)
        .Select(fact => new Passage([(fact.Value, fact.Kind == FactKind.Text)]));

    /// <summary>Lists the pieces of the body, in reading order.</summary>
    public static ImmutableArray<Passage> BodyOf(Notice notice)
    {
        var pieces = new Pieces();
        pieces.Blocks(notice.Blocks);
        return pieces.All;
    }

    private sealed class Pieces : NoticeWalk
    {
        private readonly ImmutableArray<Passage>.Builder _all = ImmutableArray.CreateBuilder<Passage>();

        public ImmutableArray<Passage> All => _all.ToImmutable();

        public override void Inlines(ImmutableArray<Inline> inlines) => Add(WordRuns.Of(inlines));

        public override void Words(string words) => Add([(words, true)]);

        private void Add(IReadOnlyList<(string Text, bool IsMapped)> runs)
        {
            if (runs.Any(run => run.Text.Length > 0))
            {
                _all.Add(new(runs));
            }
        }
    }
}
