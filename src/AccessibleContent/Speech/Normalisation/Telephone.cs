using System.Collections.Immutable;

namespace AccessibleContent.Speech.Normalisation;

/// <summary>Groups of digits with one mark at most between them, as telephone numbers are printed.</summary>
/// <param name="Start">The place of the first digit, of its bracket, or of +.</param>
/// <param name="Groups">The start and end of each group.</param>
internal readonly record struct Telephone(int Start, ImmutableArray<(int Start, int End)> Groups)
{
    private const int MostGroups = 5;
    private const int LongestGroup = 12;

    /// <summary>Reads the groups at a place; null where the first is too long.</summary>
    public static Telephone? Read(FoldedLine line, int place)
    {
        var groups = ImmutableArray.CreateBuilder<(int, int)>();
        var inBracket = line[place - 1] == '(';
        for (var next = place; groups.Count < MostGroups && line.IsDigit(next);)
        {
            var end = line.AfterDigits(next);
            if (end - next > LongestGroup)
            {
                break;
            }

            groups.Add((next, end));
            next = AfterMark(line, end, inBracket && groups.Count == 1);
        }

        var closes = inBracket && groups.Count > 1 && line[groups[0].Item2] == ')';
        return groups.Count == 0 ? null : new(closes || line[place - 1] == '+' ? place - 1 : place, groups.ToImmutable());
    }

    /// <summary>Returns the first groups alone.</summary>
    public Telephone Take(int count) => this with { Groups = Groups[..count] };

    private static int AfterMark(FoldedLine line, int end, bool inBracket)
    {
        if (line[end] == ')')
        {
            return inBracket ? line[end + 1] is '-' or ' ' ? end + 2 : end + 1 : end;
        }

        var mark = line.AfterSpace(end);
        return line[mark] == '-' ? line.AfterSpace(line[mark + 1] == '-' ? mark + 2 : mark + 1) : mark;
    }
}
