using System.Globalization;

namespace AccessibleContent.Model;

/// <summary>How the numbers of a list are written: digits, letters, or Roman numerals.</summary>
public sealed class ListNumbering
{
    private const int LargestRoman = 3999;

    private static readonly (int Value, string Numeral)[] Romans =
    [
        (1000, "m"),
        (900, "cm"),
        (500, "d"),
        (400, "cd"),
        (100, "c"),
        (90, "xc"),
        (50, "l"),
        (40, "xl"),
        (10, "x"),
        (9, "ix"),
        (5, "v"),
        (4, "iv"),
        (1, "i"),
    ];

    private readonly Func<int, string> _write;

    private ListNumbering(string name, string type, Func<int, string> write) => (Name, Type, _write) = (name, type, write);

    /// <summary>1, 2, 3.</summary>
    public static ListNumbering Digits { get; } = new("decimal", "1", InDigits);

    /// <summary>a, b, c.</summary>
    public static ListNumbering LowerAlpha { get; } = new("lower-alpha", "a", number => Letters(number, 'a'));

    /// <summary>A, B, C.</summary>
    public static ListNumbering UpperAlpha { get; } = new("upper-alpha", "A", number => Letters(number, 'A'));

    /// <summary>i, ii, iii.</summary>
    public static ListNumbering LowerRoman { get; } = new("lower-roman", "i", Roman);

    /// <summary>I, II, III.</summary>
    public static ListNumbering UpperRoman { get; } = new("upper-roman", "I", number => Roman(number).ToUpperInvariant());

    /// <summary>Gets every kind.</summary>
    public static IReadOnlyList<ListNumbering> All { get; } = [Digits, LowerAlpha, UpperAlpha, LowerRoman, UpperRoman];

    /// <summary>Gets the name in JSON, which is that of CSS.</summary>
    public string Name { get; }

    /// <summary>Gets the value of the attribute <c>type</c> in HTML.</summary>
    public string Type { get; }

    /// <summary>Finds a kind by its name; null where there is none.</summary>
    public static ListNumbering? Find(string name) => All.FirstOrDefault(one => one.Name == name);

    /// <summary>Writes a number as a browser does: in digits where this kind cannot express it.</summary>
    public string Write(int number) => _write(number);

    /// <inheritdoc/>
    public override string ToString() => Name;

    private static string InDigits(int number) => number.ToString(CultureInfo.InvariantCulture);

    // 26 is z, 27 is aa.
    private static string Letters(int number, char first)
    {
        if (number < 1)
        {
            return InDigits(number);
        }

        var letters = "";
        for (var rest = number; rest > 0; rest = (rest - 1) / 26)
        {
            letters = (char)(first + ((rest - 1) % 26)) + letters;
        }

        return letters;
    }

    private static string Roman(int number)
    {
        if (number is < 1 or > LargestRoman)
        {
            return InDigits(number);
        }

        var (numerals, rest) = ("", number);
        foreach (var (value, numeral) in Romans)
        {
            for (; rest >= value; rest -= value)
            {
                numerals += numeral;
            }
        }

        return numerals;
    }
}
