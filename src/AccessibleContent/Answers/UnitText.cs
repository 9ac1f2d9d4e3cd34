namespace AccessibleContent.Answers;

/// <summary>A unit as questions are compared with it.</summary>
internal sealed class UnitText(AnswerUnit unit)
{
    private const int Beginning = 24;

    /// <summary>Gets the unit.</summary>
    public AnswerUnit Unit { get; } = unit;

    /// <summary>Gets its own text, with the names of columns where it is a row.</summary>
    public string Own { get; } = NoticeText.Plain(unit.Shown);

    /// <summary>Gets its own text, and the numbers of its cells with the units that the names of their columns give.</summary>
    public string Measured { get; } = NoticeText.Plain(unit.Shown + string.Concat(unit.Cells.Select(CellUnits.Measured)));

    /// <summary>Gets what stands above it: headings, head, the paragraph that it is part of.</summary>
    public string Above { get; } = NoticeText.Plain(string.Join('\n', [.. unit.Headings, unit.Head?.Text ?? "", unit.Paragraph]));

    /// <summary>Gets the headings above it.</summary>
    public string Headings { get; } = NoticeText.Plain(string.Join('\n', unit.Headings));

    /// <summary>Gets the nearest heading and the beginning of the paragraph, which say what the unit is for.</summary>
    public string Label { get; } = NoticeText.Plain(
        (unit.Headings is [.., var last] ? last : "") + "\n" + unit.Paragraph[..Math.Min(Beginning, unit.Paragraph.Length)]);
}
