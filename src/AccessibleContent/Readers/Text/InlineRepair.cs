using System.Collections.Immutable;
using AccessibleContent.Model;

namespace AccessibleContent.Readers.Text;

/// <summary>Repairs punctuation in running text across inline boundaries.</summary>
internal sealed class InlineRepair(PunctuationRepair repair) : NoticeMap
{
    private string _whole = "";
    private int _position;

    /// <summary>Repairs each run of text, given what precedes and follows it.</summary>
    public ImmutableArray<Inline> Apply(ImmutableArray<Inline> inlines)
    {
        (_whole, _position) = (PlainWords.Of(inlines), 0);
        return Inlines(inlines);
    }

    /// <inheritdoc/>
    public override Inline Inline(Inline inline)
    {
        if (inline is InlineGroup group && (group is not LanguageSpan span || LanguageTag.IsChinese(span.Language)))
        {
            return base.Inline(inline);
        }

        var start = _position;
        _position += PlainWords.Of(inline).Length;
        return inline is TextRun run ? new TextRun(repair.Apply(_whole, start, run.Text.Length)) : inline;
    }
}
