using System.Collections.Immutable;
using AccessibleContent.Hanzi.Names;
using AccessibleContent.Model;

namespace AccessibleContent.Filters;

/// <summary>Collects what stands under or beside a label of names: in columns, in forms, and in the record.</summary>
internal sealed class NameFields : NoticeWalk
{
    // A larger table is hardly a list of people, and every place costs time.
    private const long MostPlaces = 200_000;

    private readonly List<string> _values = [];

    /// <summary>Returns the values of a notice.</summary>
    public static IReadOnlyList<string> Of(Notice notice)
    {
        var fields = new NameFields();
        var facts = Facts.Of(notice.Metadata).Where(fact => fact.Kind is not FactKind.Missing && NameLabels.IsLabel(fact.Label));
        fields._values.AddRange(facts.Select(fact => fact.Value));
        fields.Blocks(notice.Blocks);
        return fields._values;
    }

    /// <inheritdoc/>
    public override void Block(Block block)
    {
        if (block is Table table)
        {
            Collect(table);
        }

        base.Block(block);
    }

    /// <inheritdoc/>
    public override void Inlines(ImmutableArray<Inline> inlines)
    {
    }

    // A label holds for the cells under it and, in a form, for those after it, up to the next label or header.
    private void Collect(Table table)
    {
        if (TableSize.Of(table, int.MaxValue, MostPlaces) is null)
        {
            return;
        }

        var grid = new TableGrid(table);
        var (labels, texts) = (new bool[grid.Columns], new Dictionary<TableCell, string>(ReferenceEqualityComparer.Instance));
        for (var row = 0; row < grid.Rows; row++)
        {
            var isForm = false;
            for (var column = 0; column < grid.Columns; column++)
            {
                if (grid.At(row, column) is not { } cell)
                {
                    continue;
                }

                var isNew = !texts.TryGetValue(cell, out var text);
                text ??= texts[cell] = PlainWords.Of(cell.Inlines);
                var isLabel = NameLabels.IsLabel(text);
                if (isNew && (isForm || labels[column]))
                {
                    _values.Add(text);
                }

                isForm = isLabel ? row >= table.HeaderRows : isForm && !cell.IsHeader;
                labels[column] |= isLabel && (row <= table.HeaderRows || cell.IsHeader);
            }
        }
    }
}
