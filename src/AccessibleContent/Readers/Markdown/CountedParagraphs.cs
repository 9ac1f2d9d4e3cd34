using AccessibleContent.Model;
using Markdig.Parsers;
using Markdig.Syntax;

namespace AccessibleContent.Readers.Markdown;

/// <summary>
/// Parses paragraphs, and counts definitions and underlined headings: each definition copies the lines after it, and either searches for
/// itself among its siblings.
/// </summary>
internal sealed class CountedParagraphs(MarkdownBudget budget) : ParagraphBlockParser
{
    private long _definitions;

    /// <inheritdoc/>
    public override BlockState TryContinue(BlockProcessor processor, Markdig.Syntax.Block block)
    {
        if (processor.CurrentChar is '=' or '-'
            && processor.Line.AsSpan().TrimEnd() is var line
            && !line.ContainsAnyExcept(processor.CurrentChar))
        {
            budget.Spend((block.Parent?.Count ?? 0) / 4);
            CountDefinitions((ParagraphBlock)block);
        }

        return base.TryContinue(processor, block);
    }

    /// <inheritdoc/>
    public override bool Close(BlockProcessor processor, Markdig.Syntax.Block block)
    {
        if (block is ParagraphBlock paragraph)
        {
            CountDefinitions(paragraph);
        }

        return base.Close(processor, block);
    }

    private void CountDefinitions(ParagraphBlock block)
    {
        var lines = block.Lines;
        if (lines.Count == 0 || lines.Lines[0].Slice.AsSpan().TrimStart() is not ['[', ..])
        {
            return;
        }

        var (definitions, open, characters) = (0L, 0L, 0L);
        foreach (var line in lines.Lines.AsSpan(0, lines.Count))
        {
            var text = line.Slice.AsSpan().Trim();
            characters += text.Length;
            definitions += text is ['[', ..] ? 1 : 0;
            open += text.IndexOfAny("\"'(") >= 0 && text[^1] is not ('"' or '\'' or ')') ? 1 : 0;
        }

        _definitions += definitions;
        budget.Spend((definitions * (lines.Count + _definitions + (block.Parent?.Count ?? 0))) + (open * characters));
    }
}
