using System.Globalization;
using AccessibleContent.Model;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax.Inlines;

namespace AccessibleContent.Readers.Markdown;

/// <summary>
/// Receives every mark of running text before it is parsed, without producing anything: counts the open marks around it, which the parser
/// visits each time.
/// </summary>
internal sealed class MarkCount : InlineParser
{
    private readonly MarkdownBudget _budget;
    private object? _block;
    private int _pipes;
    private int _pipesOfLine;
    private long _widest;
    private long _lines;

    /// <summary>Starts counting for one document.</summary>
    public MarkCount(MarkdownBudget budget)
    {
        _budget = budget;
        OpeningCharacters = ['[', ']', '!', '*', '_', '`', '<', '&', '\\', '~', '|', '\n'];
    }

    /// <inheritdoc/>
    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var (depth, inLink, mark) = (0, false, slice.CurrentChar);
        for (var container = processor.Inline?.Parent; container is not null; container = container.Parent)
        {
            depth++;
            inLink |= container is LinkDelimiterInline;
        }

        CountCells(processor, mark);

        // A pipe inside a link is searched for among all pipes of the table.
        _budget.Spend(1 + depth + (inLink && mark == '|' ? _pipes : 0));
        return false;
    }

    // The parser pads every row of a table to its widest.
    private void CountCells(InlineProcessor processor, char mark)
    {
        if (_block != processor.Block)
        {
            (_block, _pipes, _pipesOfLine, _widest, _lines) = (processor.Block, 0, 0, 0, 1);
        }

        switch (mark)
        {
            case '|':
                _pipes++;
                _widest = Math.Max(_widest, ++_pipesOfLine);
                break;
            case '\n':
                _lines++;
                _pipesOfLine = 0;
                break;
        }

        if (_lines * _widest > ReadingBudget.MostParts)
        {
            throw new ReadingLimitException(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"Markdown 表格超过 {ReadingBudget.MostParts} 格（行数乘以最宽一行的格数）；请拆分表格。"));
        }
    }
}
