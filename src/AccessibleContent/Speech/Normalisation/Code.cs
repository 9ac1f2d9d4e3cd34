using System.Text;

namespace AccessibleContent.Speech.Normalisation;

/// <summary>A run of digits, letters and joints that is read sign by sign.</summary>
internal readonly record struct Code(int Start, int End)
{
    private const int Longest = 64;

    /// <summary>Reads the run around a digit; null where it is longer than any code.</summary>
    public static Code? Around(FoldedLine line, int place)
    {
        var (start, end) = (place, place);
        while (start > 0 && IsPart(line, start - 1) && place - start < Longest)
        {
            start--;
        }

        while (IsPart(line, end) && end - place < Longest)
        {
            end++;
        }

        while (end > place && !IsEnd(line[end - 1]))
        {
            end--;
        }

        while (start < place && !IsEnd(line[start]))
        {
            start++;
        }

        return end - start < Longest ? new(start, end) : null;
    }

    /// <summary>Returns the run without what stands before a place.</summary>
    public Code From(int place) => new(Math.Max(Start, place), End);

    /// <summary>Returns how many digits stand in it, and how many in one row.</summary>
    public (int All, int InRow) Digits(FoldedLine line)
    {
        var (all, row, most) = (0, 0, 0);
        for (var place = Start; place < End; place++)
        {
            row = line.IsDigit(place) ? row + 1 : 0;
            (all, most) = (line.IsDigit(place) ? all + 1 : all, Math.Max(most, row));
        }

        return (all, most);
    }

    /// <summary>Says it: digits one by one, letters as printed, joints as pauses, hidden signs once.</summary>
    public string Say(FoldedLine line, Vocabulary words)
    {
        var said = new StringBuilder();
        for (var place = Start; place < End; place++)
        {
            said.Append(line[place] switch
            {
                '*' or '×' => line[place - 1] == line[place] ? "" : words.Say("星号"),
                '.' => words.Say("点"),
                '-' or '/' or '_' or ' ' => line[place - 1] is '-' or '/' or '_' ? "" : "，",
                var sign => char.IsAsciiDigit(sign) ? SpokenNumbers.Each([sign]) : sign.ToString(),
            });
        }

        return said.ToString();
    }

    // 138××××1234 is hidden, and 3×6 multiplied.
    private static bool IsPart(FoldedLine line, int place) =>
        char.IsAsciiLetterOrDigit(line[place]) || line[place] is '-' or '/' or '_' or '.' or '*'
        || (line[place] == '×' && (line[place - 1] == '×' || line[place + 1] == '×'));

    private static bool IsEnd(char sign) => char.IsAsciiLetterOrDigit(sign) || sign is '*' or '×';
}
