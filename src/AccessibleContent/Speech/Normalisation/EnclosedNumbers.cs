using System.Globalization;

namespace AccessibleContent.Speech.Normalisation;

/// <summary>Characters that are a number in a circle, in brackets, or with a full stop.</summary>
internal static class EnclosedNumbers
{
    private static readonly (char First, int Count, int Value)[] Rows =
    [
        ('①', 20, 1), ('⑴', 20, 1), ('⒈', 20, 1), ('㈠', 10, 1), ('㊀', 10, 1), ('❶', 10, 1), ('➀', 10, 1), ('➊', 10, 1), ('⓵', 10, 1),
        ('㉑', 15, 21), ('㊱', 15, 36), ('⓫', 10, 11),
    ];

    /// <summary>Gets all of them.</summary>
    public static string All { get; } =
        string.Concat(Rows.SelectMany(row => Enumerable.Range(row.First, row.Count)).Select(code => (char)code));

    /// <summary>Returns the digits of the number that a character is; null for others.</summary>
    public static string? Value(char sign)
    {
        foreach (var (first, count, value) in sign < '①' ? [] : Rows)
        {
            if (sign >= first && sign < first + count)
            {
                return (sign - first + value).ToString(CultureInfo.InvariantCulture);
            }
        }

        return null;
    }
}
