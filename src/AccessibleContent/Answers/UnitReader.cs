using AccessibleContent.Filters;
using AccessibleContent.Model;

namespace AccessibleContent.Answers;

/// <summary>Reads the units of a notice, each with what it needs to be understood: headings, head, names of columns.</summary>
internal sealed class UnitReader
{
    private const int MostUnits = 2000;
    private const int ShortestSentence = 14;

    private readonly List<AnswerUnit> _units = [];
    private readonly UnitHeadings _headings = new();
    private AnswerUnit? _head;
    private int _block;
    private int _offset;

    /// <summary>Lists the units of a notice in reading order.</summary>
    public static IReadOnlyList<AnswerUnit> Of(Notice notice)
    {
        var reader = new UnitReader();
        foreach (var (index, block) in notice.Blocks.Index())
        {
            (reader._block, reader._offset) = (index, 0);
            reader.Read(block, isItem: false);
        }

        return reader._units;
    }

    private void Read(Block block, bool isItem)
    {
        switch (block)
        {
            case ListBlock list:
                Inside(list.Items.SelectMany(item => item.Blocks), isItem: true);
                return;
            case Quotation quotation:
                Inside(quotation.Blocks, isItem);
                return;
            case Table table:
                Add(TableUnits.Of(table, _block, _offset));
                break;
            case Heading heading:
                Under(heading.Level, PlainWords.Of(heading));
                break;
            case Paragraph paragraph:
                Paragraph(PlainWords.Of(paragraph), isItem);
                break;
            default:
                break;
        }

        _offset += PlainWords.Of(block).Length;
    }

    // All items have the same head.
    private void Inside(IEnumerable<Block> blocks, bool isItem)
    {
        var head = _head;
        foreach (var block in blocks)
        {
            _head = head;
            Read(block, isItem);
        }
    }

    private void Under(int level, string text)
    {
        _headings.Add(level, text);
        _head = null;
    }

    private void Paragraph(string text, bool isItem)
    {
        var level = isItem ? null : UnitHeadings.LevelOf(text);
        if (level is { } here && UnitHeadings.IsHeading(text))
        {
            Under(here, text);
            return;
        }

        if (!isItem)
        {
            _headings.Leave(level);
            _head = level is null ? null : _head;
        }

        if (isItem || UnitHeadings.IsContent(text))
        {
            Add(isItem ? [Unit(UnitKind.Item, 0, text, text)] : Sentences(text));
        }

        _head = text.TrimEnd().EndsWith('：') && _units.Count > 0 ? _units[^1] : _head;
    }

    // （四）上门认证。 only says what the next sentence is about.
    private IEnumerable<AnswerUnit> Sentences(string text)
    {
        var (at, length) = (0, 0);
        foreach (var (sentence, _) in new SentenceBorders(int.MaxValue).Split(text))
        {
            length += sentence.Length;
            if (length > ShortestSentence || at + length == text.Length)
            {
                yield return Unit(UnitKind.Sentence, at, text.Substring(at, length), text);
                (at, length) = (at + length, 0);
            }
        }
    }

    private AnswerUnit Unit(UnitKind kind, int at, string text, string paragraph)
    {
        var blanks = text.Length - text.TrimStart().Length;
        return new(kind, _block, _offset + at + blanks, text.Trim()) { Paragraph = paragraph };
    }

    private void Add(IEnumerable<AnswerUnit> units) => _units.AddRange(units
        .Where(unit => unit.Text.Length > 0)
        .Take(MostUnits - _units.Count)
        .Select(unit => unit with { Headings = _headings.All, Head = _head }));
}
