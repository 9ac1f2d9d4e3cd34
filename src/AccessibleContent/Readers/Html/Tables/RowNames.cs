namespace AccessibleContent.Readers.Html.Tables;

/// <summary>
/// Finds the row headers of a table without header markup: forms of alternating names and values (姓名, 张三, 性别, 男), with a photograph at the
/// end or a name spanning several rows before them, and tables whose headers are in the first column only.
/// </summary>
internal static class RowNames
{
    private const int MostRows = TableFacts.MostRows;

    /// <summary>Returns for each row which cells are headers; null if the table is not a form.</summary>
    public static bool[][]? OfForm(TableFacts facts, int rows)
    {
        if (rows > MostRows)
        {
            return null;
        }

        var shapes = facts.Words.Select((_, row) => Shape(facts, row)).ToList();
        var pairs = shapes.Index().Where(shape => shape.Item is { } names && names.Contains(true)).Select(shape => shape.Index).ToList();
        var misfits = shapes.Count(shape => shape is null);
        if (pairs.Count == 0 || misfits * 5 > shapes.Count)
        {
            return null;
        }

        var (names, values) = (Cells(facts, shapes, pairs, true), Cells(facts, shapes, pairs, false));
        return IsForm(facts, shapes, pairs, names, values)
            ? [.. shapes.Select((shape, row) => shape ?? new bool[facts.Words[row].Length])]
            : null;
    }

    /// <summary>Returns whether the first column, and no other, holds headers: by its look, or because only figures follow it.</summary>
    public static bool AreInFirstColumn(TableFacts facts, int from)
    {
        var rows = Enumerable.Range(from, facts.Rows.Length - from).ToList();
        var first = rows.Select(row => facts.Words[row][0]).ToList();
        return rows.Count > 1
            && rows.TrueForAll(row => facts.Rows[row].Cells[0].RowSpan == 1)
            && first.TrueForAll(HeaderWords.MayName)
            && rows.TrueForAll(row => facts.Words[row].Length > 1)
            && (TableFacts.Differ([.. rows.Select(row => facts.Looks[row][0])], [.. rows.SelectMany(row => facts.Looks[row].Skip(1))])
                || (
                    first.Distinct().Count() == first.Count
                    && rows.TrueForAll(row => facts.Words[row].Skip(1).All(word => word.Length == 0 || HeaderWords.IsFigure(word)))));
    }

    // Name, value, name, value; one cell over the whole width is neither; null if the row has another shape.
    private static bool[]? Shape(TableFacts facts, int row)
    {
        var (cells, words) = (facts.Rows[row].Cells, facts.Words[row]);
        var names = new bool[words.Length];
        var end =
            words.Length
            - (words.Length > 1 && (HeaderWords.IsPhotograph(words[^1]) || (cells[^1].RowSpan > 1 && words[^1].Length == 0)) ? 1 : 0);
        if (words.Length == 1)
        {
            return names;
        }

        var start = end % 2 == 1 && cells[0].RowSpan > 1 && HeaderWords.MayName(words[0]) ? 1 : 0;
        names[0] = start == 1;
        for (var at = start; at < end; at += 2)
        {
            names[at] = words[at].Length > 0;
        }

        return (end - start) % 2 == 0 && end > start ? names : null;
    }

    private static List<(string Words, CellLook Look)> Cells(TableFacts facts, List<bool[]?> shapes, List<int> rows, bool named) =>
        [
            .. rows.SelectMany(row =>
                facts.Words[row].Zip(facts.Looks[row]).Where((cell, at) => cell.First.Length > 0 && shapes[row]![at] == named)),
        ];

    private static bool IsForm(
        TableFacts facts,
        List<bool[]?> shapes,
        List<int> pairs,
        List<(string Words, CellLook Look)> names,
        List<(string Words, CellLook Look)> values)
    {
        var (named, answers) = (
            names.Count(name => HeaderWords.IsName(name.Words)),
            values.Count(value => HeaderWords.IsName(value.Words)));
        var first = facts.Words[pairs[0]].Where((word, at) => word.Length > 0 && !shapes[pairs[0]]![at]).ToList();
        var byWords =
            names.Count(name => HeaderWords.MayName(name.Words)) * 10 >= names.Count * 9
            && named * 5 >= names.Count * (pairs.Count > 1 ? 3 : 5)
            && answers * 4 <= values.Count
            && (first.Count == 0 || !first.TrueForAll(HeaderWords.IsName));
        return byWords
            || (pairs.Count > 1 && TableFacts.Differ([.. names.Select(name => name.Look)], [.. values.Select(value => value.Look)]));
    }
}
