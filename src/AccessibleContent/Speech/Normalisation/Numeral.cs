using System.Globalization;

namespace AccessibleContent.Speech.Normalisation;

/// <summary>A number in a line: whole or decimal, with or without commas between thousands.</summary>
internal readonly record struct Numeral(int Start, int End, bool IsGrouped)
{
    private const int Longest = 20;

    /// <summary>Reads the number at a place; null where there is none, or something longer, such as 1.2.3.</summary>
    public static Numeral? Read(FoldedLine line, int start)
    {
        var whole = line.AfterDigits(start);
        if (whole == start || whole - start > Longest)
        {
            return null;
        }

        var grouped = whole - start <= 3 ? AfterThousands(line, whole) : whole;
        var end = line[grouped] == '.' ? line.AfterDigits(grouped + 1) : grouped;
        end = end == grouped + 1 ? grouped : end;
        return end - grouped > Longest || (line[end] == '.' && line.IsDigit(end + 1)) ? null : new(start, end, grouped > whole);
    }

    /// <summary>Returns what it says.</summary>
    public string Say(FoldedLine line, SpokenNumbers numbers) => numbers.Number(line.Text(Start, End));

    /// <summary>Returns its value, for comparison.</summary>
    public double Value(FoldedLine line) =>
        double.Parse(line.Text(Start, End), NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, CultureInfo.InvariantCulture);

    private static int AfterThousands(FoldedLine line, int place)
    {
        for (var groups = 0; groups < 5 && line[place] == ','; groups++)
        {
            var end = line.AfterDigits(place + 1);
            if (end - place != 4)
            {
                break;
            }

            place = end;
        }

        return place;
    }
}
