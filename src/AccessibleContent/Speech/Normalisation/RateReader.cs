namespace AccessibleContent.Speech.Normalisation;

/// <summary>Reads what a unit is for: /h, /人·月.</summary>
internal sealed class RateReader(Vocabulary words)
{
    private const int Longest = 3;
    private static readonly CueWords Pers = Vocabulary.Words("per");

    /// <summary>Returns the place behind it and what is said; the same place and nothing where none stands there.</summary>
    public (int End, string Said) Read(FoldedLine line, int place)
    {
        var (end, said) = (place, "");
        for (var parts = 0; parts < Longest && IsJoint(line[end], parts); parts++)
        {
            if (Part(line, end + 1) is not ({ } name, var after))
            {
                break;
            }

            (end, said) = (after, $"{said}{words.Say("每")}{name}");
        }

        return char.IsAsciiLetterOrDigit(line[end]) ? (place, "") : (end, said);
    }

    private static bool IsJoint(char mark, int parts) => mark == '/' || (mark is '·' or '.' && parts > 0);

    private (string? Name, int End) Part(FoldedLine line, int place)
    {
        if (line.IsDigit(place))
        {
            return Numeral.Read(line, place) is { } number && words.Units.At(line, number.End) is { } unit
                ? (number.Say(line, words.Numbers) + unit.Name, number.End + unit.Sign.Length)
                : (null, place);
        }

        if (words.Units.At(line, place) is { } sign)
        {
            return (sign.Name, place + sign.Sign.Length);
        }

        var length = Pers.LengthAt(line, place);
        return length == 0 ? (null, place) : (line.Print(place, place + length).ToString(), place + length);
    }
}
