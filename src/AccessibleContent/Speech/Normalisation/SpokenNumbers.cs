using System.Text;

namespace AccessibleContent.Speech.Normalisation;

/// <summary>Says digits in Han characters: as a number, or one by one. 二 stays 二; whether it is 两 is known to who speaks.</summary>
internal sealed class SpokenNumbers(Vocabulary words, char one)
{
    private const string Numerals = "零一二三四五六七八九";
    private const int LongestCardinal = 16;
    private static readonly string[] Powers = ["", "十", "百", "千"];

    private readonly string[] _groups = ["", words.Say("万"), words.Say("亿"), words.Say("万亿")];

    /// <summary>Says digits one by one; other characters are left out.</summary>
    public static string Each(ReadOnlySpan<char> digits)
    {
        var said = new StringBuilder(digits.Length);
        foreach (var digit in digits)
        {
            said.Append(char.IsAsciiDigit(digit) ? Numerals[digit - '0'] : "");
        }

        return said.ToString();
    }

    /// <summary>Says digits one by one among other signs, which stay.</summary>
    public static string Signs(ReadOnlySpan<char> text)
    {
        var said = new StringBuilder(text.Length);
        foreach (var sign in text)
        {
            said.Append(char.IsAsciiDigit(sign) ? Numerals[sign - '0'] : sign);
        }

        return said.ToString();
    }

    /// <summary>Says the digits of a telephone number.</summary>
    public string Telephone(ReadOnlySpan<char> digits) => Each(digits).Replace('一', one);

    /// <summary>Says a whole number or a decimal one; commas between thousands are not heard.</summary>
    public string Number(ReadOnlySpan<char> number)
    {
        var point = number.IndexOf('.');
        return point < 0 ? Cardinal(number) : $"{Cardinal(number[..point])}{words.Say("点")}{Each(number[point..])}";
    }

    /// <summary>Says a sum of money: ,000.00 ends with the whole number.</summary>
    public string Sum(ReadOnlySpan<char> number) => Number(number.EndsWith(".00") ? number[..^3] : number);

    /// <summary>Says a whole number; one that begins with 0, or is very long, digit by digit.</summary>
    public string Cardinal(ReadOnlySpan<char> number)
    {
        var digits = number.ToString().Replace(",", "", StringComparison.Ordinal);
        if (digits.Length is 1 or > LongestCardinal || digits[0] == '0')
        {
            return Each(digits);
        }

        var (said, gap) = (new StringBuilder(), false);
        for (var group = (digits.Length - 1) / 4; group >= 0; group--)
        {
            var end = digits.Length - (group * 4);
            gap = Group(digits.AsSpan(Math.Max(0, end - 4), Math.Min(4, end)), _groups[group], gap, said);
        }

        return said.ToString() is ['一', '十', .. var rest] ? $"十{rest}" : said.ToString();
    }

    // Returns whether a 零 is due before the next digit.
    private static bool Group(ReadOnlySpan<char> digits, string power, bool gap, StringBuilder said)
    {
        var before = said.Length;
        for (var place = 0; place < digits.Length; place++)
        {
            if (digits[place] == '0')
            {
                gap = said.Length > 0;
                continue;
            }

            said.Append(gap ? "零" : "").Append(Numerals[digits[place] - '0']).Append(Powers[digits.Length - place - 1]);
            gap = false;
        }

        said.Append(said.Length > before ? power : "");
        return said.Length == before && said.Length > 0;
    }
}
