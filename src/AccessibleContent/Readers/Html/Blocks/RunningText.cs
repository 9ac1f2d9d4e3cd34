using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using AccessibleContent.Model;
using AccessibleContent.Readers.Html.Page;

namespace AccessibleContent.Readers.Html.Blocks;

/// <summary>
/// Collects running text piece by piece and returns it as the inlines of paragraphs. White space of the source collapses as in a browser,
/// and a line end between wide characters disappears; two line breaks, or one before an indented line, end a paragraph.
/// </summary>
internal sealed class RunningText(ReadingBudget budget)
{
    private readonly List<List<(string Text, Marks Marks)>> _paragraphs = [[]];
    private readonly StringBuilder _spaces = new();
    private char _last = '\n';
    private Marks _lastMarks;
    private int _breaks;

    /// <summary>Gets a value indicating whether nothing visible was added.</summary>
    public bool IsEmpty => _paragraphs is [{ Count: 0 }];

    /// <summary>Adds text as written in the source.</summary>
    public void Add(ReadOnlySpan<char> words, Marks marks)
    {
        var visible = new StringBuilder();
        foreach (var character in words)
        {
            if (!IsSpace(character))
            {
                Settle(character, marks, visible);
                visible.Append(character);
                (_last, _lastMarks) = (character, marks);
            }
            else
            {
                _spaces.Append(character);
            }
        }

        Put(visible, marks);
    }

    /// <summary>Adds a line break.</summary>
    public void Break()
    {
        if (!IsEmpty)
        {
            _spaces.Clear();
            _breaks++;
            budget.CountPart();
        }
    }

    /// <summary>Returns the paragraphs and starts anew.</summary>
    public IReadOnlyList<ImmutableArray<Inline>> Take()
    {
        List<ImmutableArray<Inline>> taken = [.. _paragraphs.Where(runs => runs.Count > 0).Select(runs => MarkedRuns.Nest(runs))];
        _paragraphs.Clear();
        _paragraphs.Add([]);
        _spaces.Clear();
        (_last, _lastMarks, _breaks) = ('\n', Marks.None, 0);
        return taken;
    }

    private static bool IsSpace(char character) =>
        IsCollapsed(character) || CharUnicodeInfo.GetUnicodeCategory(character) is UnicodeCategory.SpaceSeparator;

    // Decides what the breaks and spaces before a visible character mean.
    private void Settle(char next, Marks marks, StringBuilder visible)
    {
        if (_spaces.Length == 0 && _breaks == 0)
        {
            return;
        }

        var isSame = marks == _lastMarks;
        var kept = string.Concat(_spaces.ToString().Where(space => !IsCollapsed(space)));
        var spaces = _last == '\n' ? "" : kept.Length > 0 ? kept : Collapsed(next);
        _spaces.Clear();
        if (_breaks > 0)
        {
            Put(visible, _lastMarks);
            if (_breaks > 1 || kept.Length >= 2 || BreakRules.EndsParagraph(_last))
            {
                _paragraphs.Add([]);
            }
            else
            {
                _paragraphs[^1].Add(("\n", Marks.Between(marks, _lastMarks)));
            }

            (_breaks, _last) = (0, '\n');
            return;
        }

        if (isSame)
        {
            visible.Append(spaces);
        }
        else if (spaces.Length > 0)
        {
            _paragraphs[^1].Add((spaces, Marks.Between(marks, _lastMarks)));
        }
    }

    // Spaces that HTML preserves are left to the cleaner; those that it collapses become one or, at a line end between wide characters,
    // none.
    private string Collapsed(char next)
    {
        var wraps = _spaces.ToString().AsSpan().IndexOfAny('\n', '\r') >= 0;
        return _spaces.Length == 0 || (wraps && BreakRules.IsWide(_last) && BreakRules.IsWide(next)) ? "" : " ";
    }

    private static bool IsCollapsed(char space) => space is ' ' or '\t' or '\n' or '\r' or '\f';

    private void Put(StringBuilder visible, Marks marks)
    {
        if (visible.Length > 0)
        {
            _paragraphs[^1].Add((visible.ToString(), marks));
            visible.Clear();
        }
    }
}
