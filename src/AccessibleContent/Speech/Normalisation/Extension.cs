namespace AccessibleContent.Speech.Normalisation;

/// <summary>The extension behind a telephone number: 转8012, （转8012）, -8012.</summary>
internal sealed class Extension(Vocabulary words)
{
    private const int Longest = 6;

    /// <summary>Returns the place behind it and what is said; the same place and nothing without one.</summary>
    public (int End, string Said) Read(FoldedLine line, int place)
    {
        var bracket = line.AfterSpace(place);
        var isBracketed = line[bracket] == '(' && line[bracket + 1] == '转';
        var mark = isBracketed ? bracket + 1 : bracket;
        if (line[mark] is not ('转' or '-') || (line[mark] == '-' && line[mark + 1] == '-'))
        {
            return (place, "");
        }

        var digits = line.AfterSpace(mark + 1);
        var end = line.AfterDigits(digits);
        return end - digits is > 0 and <= Longest && line.EndsAt(end) && (!isBracketed || line[end] == ')')
            ? (isBracketed ? end + 1 : end, $"，{words.Say("转")}{words.Numbers.Telephone(line.Text(digits, end))}")
            : (place, "");
    }
}
