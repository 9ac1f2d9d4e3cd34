using System.Text;
using System.Text.RegularExpressions;

namespace AccessibleContent.Api.Site;

/// <summary>A setting with telephone numbers in it, divided so that a page can make links of them.</summary>
internal static partial class TelephoneText
{
    /// <summary>Returns the parts of a text in order; those that are telephone numbers have an address to call.</summary>
    public static IEnumerable<(string Text, string? Address)> Of(string text)
    {
        var end = 0;
        foreach (var number in Number().Matches(text).Where(IsNumber))
        {
            yield return (text[end..number.Index], null);
            yield return (number.Value, AddressOf(number.Value));
            end = number.Index + number.Length;
        }

        yield return (text[end..], null);
    }

    /// <summary>Returns the address that calls a number.</summary>
    public static string AddressOf(string number) => "tel:" + Plain(number);

    // A postal code has six digits, a hotline three or five; what has four is a number in an address. A date is no number to call.
    private static bool IsNumber(Match match) => Plain(match.Value) is var plain
        && (plain.Length is >= 7 and <= 16 || plain is ['1', '1' or '2', _] or ['1' or '9', _, _, _, _])
        && !Date().IsMatch(match.Value);

    private static string Plain(string number)
    {
        var plain = new StringBuilder();
        foreach (var character in Ascii(number))
        {
            if (character is '+' or (>= '0' and <= '9'))
            {
                plain.Append(character);
            }
        }

        return plain.ToString();
    }

    // Full-width digits are those of a Chinese keyboard.
    private static string Ascii(string number) =>
        string.Concat(number.Select(one => one is >= '０' and <= '９' or '＋' ? (char)(one - '０' + '0') : one));

    [GeneratedRegex(@"(?<![0-9０-９A-Za-z.@/:：—–-])[+＋]?[0-9０-９]+(?:[-－‐‑][0-9０-９]+){0,4}(?![0-9０-９A-Za-z.@/:-])")]
    private static partial Regex Number();

    [GeneratedRegex(@"^(?:19|20)[0-9]{2}-[0-9]{1,2}(?:-[0-9]{1,2})?$")]
    private static partial Regex Date();
}
