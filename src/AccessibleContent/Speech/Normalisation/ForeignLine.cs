namespace AccessibleContent.Speech.Normalisation;

/// <summary>Tells lines in a language of Latin letters, whose numbers are not said in Chinese.</summary>
internal static class ForeignLine
{
    private const int LeastWords = 2;
    private const int LeastLetters = 3;

    /// <summary>Returns whether a line has words of small letters and no Han character.</summary>
    public static bool Is(string line)
    {
        var (words, letters) = (0, 0);
        foreach (var sign in line)
        {
            if (sign is >= '\u2E80' and < '\uFF00')
            {
                return false;
            }

            letters = char.IsAsciiLetterLower(sign) ? letters + 1 : 0;
            words += letters == LeastLetters ? 1 : 0;
        }

        return words >= LeastWords;
    }
}
