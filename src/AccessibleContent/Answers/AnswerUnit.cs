using System.Collections.Immutable;

namespace AccessibleContent.Answers;

/// <summary>A unit of a notice that may answer: a sentence, a list item, or a table row.</summary>
/// <param name="Kind">Which of them.</param>
/// <param name="Block">The place of its block in the notice.</param>
/// <param name="Start">Where it begins in the plain text of the block.</param>
/// <param name="Text">The text as published; of a row, its cells one after the other.</param>
internal sealed record AnswerUnit(UnitKind Kind, int Block, int Start, string Text)
{
    /// <summary>Gets the headings above it, the nearest last.</summary>
    public ImmutableArray<string> Headings { get; init; } = [];

    /// <summary>Gets the sentence that introduces it: 下列材料：; null where there is none.</summary>
    public AnswerUnit? Head { get; init; }

    /// <summary>Gets the paragraph that it is part of.</summary>
    public string Paragraph { get; init; } = "";

    /// <summary>Gets the cells of a row, each with the name of its column.</summary>
    public ImmutableArray<(string Name, string Value)> Cells { get; init; } = [];

    /// <summary>Gets the text as shown: a row with the names of its columns.</summary>
    public string Shown => Kind == UnitKind.Row ? string.Join('；', Cells.Select(Named)) : Text;

    private static string Named((string Name, string Value) cell) => cell.Name.Length > 0 ? $"{cell.Name}：{cell.Value}" : cell.Value;
}

/// <summary>The kind of a unit.</summary>
internal enum UnitKind
{
    /// <summary>A sentence of a paragraph.</summary>
    Sentence,

    /// <summary>An item of a list.</summary>
    Item,

    /// <summary>A row of a table.</summary>
    Row,
}
