using System.Globalization;
using System.Text.RegularExpressions;

namespace AccessibleContent.Answers;

/// <summary>Finds numbered things in a text, also within a range of them: 8号楼 is within 6号楼至11号楼, and 1号楼 is not in 11号楼.</summary>
internal static partial class NumberedThings
{
    private const string Suffix = "号楼|栋|幢|单元|号|路|期|批|层";

    /// <summary>Returns whether the text names the thing.</summary>
    public static bool Names(string text, string name) =>
        IsIn(text, name)
        || (Thing().Match(name) is { Success: true } thing && IsWithin(text, Number(thing, "from"), thing.Groups["s"].Value));

    private static bool IsIn(string text, string name)
    {
        for (var at = text.IndexOf(name, StringComparison.Ordinal); at >= 0; at = text.IndexOf(name, at + 1, StringComparison.Ordinal))
        {
            var after = at + name.Length;
            var isBegin = at == 0 || !char.IsAsciiLetterOrDigit(name[0]) || !char.IsAsciiLetterOrDigit(text[at - 1]);
            if (isBegin && (after == text.Length || !char.IsAsciiDigit(name[^1]) || !char.IsAsciiDigit(text[after])))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsWithin(string text, int number, string suffix) => Things().Matches(text).Any(range =>
        range.Groups["s"].Value == suffix && Number(range, "from") <= number && number <= Number(range, "to"));

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex("^(?<from>\\d{1,6})(?<s>" + Suffix + ")$")]
    private static partial Regex Thing();

    [GeneratedRegex("(?<from>\\d{1,6})(?:" + Suffix + ")?[至到—~-]{1,2}(?<to>\\d{1,6})(?<s>" + Suffix + ")")]
    private static partial Regex Things();
}
