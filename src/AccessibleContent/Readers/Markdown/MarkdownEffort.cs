namespace AccessibleContent.Readers.Markdown;

/// <summary>
/// What parsing one Markdown document may cost beyond going over it once. The parser looks at some places again and again: for every open
/// mark, for every definition, for every end that is not there. Those looks are counted where they happen; a document of people needs few.
/// </summary>
internal sealed class MarkdownEffort(ReadingEffort effort, int length)
{
    private const long Free = 20_000_000;
    private const long PerCharacter = 50;

    private long _left = Free + (PerCharacter * length);

    /// <summary>Counts a line or a block.</summary>
    public void CountPart() => effort.CountPart();

    /// <summary>Counts looks at characters or parts that were looked at before.</summary>
    /// <exception cref="ReadingLimitException">There are more than the document is worth.</exception>
    public void Spend(long looks)
    {
        effort.GoOn();
        _left -= looks;
        if (_left < 0)
        {
            throw new ReadingLimitException("Markdown 里没有配对的标记（*、_、[、<、`、|）、链接定义或下划线标题太多，无法在合理时间内解析；请补全或用“\\”转义这些标记，用空行分段，或者拆分后再发布。");
        }
    }
}
