using AccessibleContent.Search;

namespace AccessibleContent.Api.Store.Sqlite;

/// <summary>A stretch of what was typed in which no notice has any two neighbouring characters, by its bounds.</summary>
internal readonly record struct Slip(int Start, int End)
{
    /// <summary>Returns whether two Han characters stand at a place of a text.</summary>
    public static bool IsPair(string text, int at) =>
        at >= 0 && at + 2 <= text.Length && WordTokens.IsLoneHan(text[at..(at + 1)]) && WordTokens.IsLoneHan(text[(at + 1)..(at + 2)]);

    /// <summary>Lists the parts of the slip, and the slip with a neighbour that some notice has beside it: 身分正 for 身份证.</summary>
    public IEnumerable<(int Start, int Length)> Stretches(string text)
    {
        var slip = this;
        var (start, end) = (IsPair(text, Start - 1) ? Start - 1 : Start, IsPair(text, End - 1) ? End + 1 : End);
        return Enumerable.Range(start, end - start - 1)
            .SelectMany(from => Enumerable.Range(2, end - from - 1), (from, length) => (from, length))
            .Where(one => (one.from >= slip.Start && one.from + one.length <= slip.End)
                || (one.from <= slip.Start && one.from + one.length >= slip.End));
    }

    /// <summary>Returns whether words at a place change nothing of what some notice has.</summary>
    public bool IsMended(string text, int at, string words)
    {
        var slip = this;
        return Enumerable.Range(at, words.Length).All(place => words[place - at] == text[place] || slip.MayChange(text, place));
    }

    private bool MayChange(string text, int place) => place >= Start && place < End
        && (place > Start || !IsPair(text, place - 1))
        && (place < End - 1 || !IsPair(text, place));
}
