namespace AccessibleContent.Checks;

/// <summary>Finds three or more Han characters separated by spaces: 停 水 通 知.</summary>
internal static class SpacedLetters
{
    private const int Least = 3;

    /// <summary>Returns the first such sequence of characters; null where there is none.</summary>
    public static string? In(string words)
    {
        var row = new List<int>();
        for (var i = 0; i < words.Length && (row.Count < Least || IsBlank(words[i]) || IsAlone(words, i)); i++)
        {
            if (IsAlone(words, i))
            {
                row.Add(i);
            }
            else if (!IsBlank(words[i]))
            {
                row.Clear();
            }
        }

        return row.Count >= Least ? words[row[0]..(row[^1] + 1)] : null;
    }

    // A space or the beginning before it, no other character after it.
    private static bool IsAlone(string words, int index) =>
        IsHan(words[index]) && (index == 0 || IsBlank(words[index - 1])) && (index + 1 == words.Length || !IsHan(words[index + 1]));

    private static bool IsBlank(char character) => character is ' ' or '\u3000';

    private static bool IsHan(char character) => character is >= '\u4E00' and <= '\u9FFF';
}
