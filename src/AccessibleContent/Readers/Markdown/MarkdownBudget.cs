namespace AccessibleContent.Readers.Markdown;

/// <summary>
/// Bounds the cost of parsing one Markdown document beyond a single pass. The parser examines some places repeatedly: for every open mark,
/// for every definition, for every end that is missing. These repetitions are counted where they occur; a document written by people needs
/// few.
/// </summary>
internal sealed class MarkdownBudget(ReadingBudget budget, int length)
{
    private const long Free = 20_000_000;
    private const long PerCharacter = 50;

    private long _left = Free + (PerCharacter * length);

    /// <summary>Counts a line or a block.</summary>
    public void CountPart() => budget.CountPart();

    /// <summary>Counts repeated examinations of characters or parts.</summary>
    /// <exception cref="ReadingLimitException">There are more than the size of the document justifies.</exception>
    public void Spend(long looks)
    {
        budget.GoOn();
        _left -= looks;
        if (_left < 0)
        {
            throw new ReadingLimitException("Markdown 里没有配对的标记（*、_、[、<、`、|）、链接定义或下划线标题太多，无法在合理时间内解析；请补全或用“\\”转义这些标记，用空行分段，或者拆分后再发布。");
        }
    }
}
