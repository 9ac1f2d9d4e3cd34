using System.Collections.Immutable;
using AccessibleContent.Model;

namespace AccessibleContent.Readers.Text;

/// <summary>Repairs punctuation in running text across inline boundaries.</summary>
internal sealed class InlineRepair(PunctuationRepair repair)
{
    /// <summary>Repairs each run of text, given what precedes and follows it.</summary>
    public ImmutableArray<Inline> Apply(ImmutableArray<Inline> inlines)
    {
        var whole = PlainWords.Of(inlines);
        var position = 0;
        return Apply(inlines, whole, ref position);
    }

    private Inline Apply(Inline inline, string whole, ref int position)
    {
        switch (inline)
        {
            case InlineGroup group when group is not LanguageSpan { Language: var language } || LanguageTag.IsChinese(language):
                return group with { Inlines = Apply(group.Inlines, whole, ref position) };
        }

        var start = position;
        position += PlainWords.Of([inline]).Length;
        return inline is TextRun run ? new TextRun(repair.Apply(whole, start, run.Text.Length)) : inline;
    }

    private ImmutableArray<Inline> Apply(ImmutableArray<Inline> inlines, string whole, ref int position)
    {
        var repaired = ImmutableArray.CreateBuilder<Inline>(inlines.Length);
        foreach (var inline in inlines)
        {
            repaired.Add(Apply(inline, whole, ref position));
        }

        return repaired.MoveToImmutable();
    }
}
