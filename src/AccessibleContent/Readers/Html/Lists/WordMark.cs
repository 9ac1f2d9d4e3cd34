using System.Globalization;
using System.Text.RegularExpressions;
using AccessibleContent.Model;
using AccessibleContent.Readers.Html.Page;
using AngleSharp.Dom;

namespace AccessibleContent.Readers.Html.Lists;

/// <summary>The bullet or number that Word printed before a list paragraph.</summary>
/// <param name="Element">The element that contains it.</param>
/// <param name="List">The list that the paragraph declares.</param>
/// <param name="Level">The level in the list, from 1.</param>
/// <param name="Printed">The marker as printed.</param>
/// <param name="Counters">
/// The marker read as a number, the likeliest reading first; none for a bullet, or a number in a format that no list writes.
/// </param>
internal sealed partial record WordMark(
    IElement Element,
    string List,
    int Level,
    string Printed,
    IReadOnlyList<(ListNumbering Numbering, int Number)> Counters)
{
    private const int Reach = 50;
    private const int LongestMark = 20;
    private const int DeepestLevel = 9;

    // Word's indentation for each level.
    private const double PointsOfLevel = 21;

    /// <summary>Gets a value indicating whether the marker is a bullet.</summary>
    public bool IsBullet => Bullet().IsMatch(Printed);

    /// <summary>Reads the marker of a paragraph; null if it is not a list item.</summary>
    public static WordMark? Of(IElement paragraph)
    {
        if (paragraph.GetAttribute("style") is not { } style
            || !(
                style.Contains("mso-list", StringComparison.OrdinalIgnoreCase)
                || style.Contains("text-indent:-", StringComparison.OrdinalIgnoreCase)))
        {
            return null;
        }

        return Place().Match(style) is { Success: true, Groups: var place }
            ? Listed(paragraph, place["list"].Value, place["level"].Value[0] - '0')
            : Drawn(paragraph, style);
    }

    private static WordMark? Listed(IElement paragraph, string list, int level)
    {
        var left = Reach;
        if (Find(paragraph, ref left) is not { } mark
            || HtmlWords.Of(mark, LongestMark + 1).Trim() is not { Length: > 0 and <= LongestMark } printed)
        {
            return null;
        }

        return new(mark, list, level, printed, [.. CountersOf(printed)]);
    }

    // In a page saved as filtered HTML, Word leaves nothing of the list but a letter in a symbol font.
    private static WordMark? Drawn(IElement paragraph, string style)
    {
        if (paragraph.FirstElementChild is not { LocalName: "span" } mark
            || mark.PreviousSibling is IText { Data: var before } && !string.IsNullOrWhiteSpace(before)
            || mark.GetAttribute("style") is not { } font
            || !SymbolFont().IsMatch(font)
            || HtmlWords.Of(mark, LongestMark).Trim() is not { Length: 1 } printed)
        {
            return null;
        }

        var margin = Margin().Match(style) is { Success: true, Groups: var found }
            ? double.Parse(found["n"].Value, CultureInfo.InvariantCulture)
            : PointsOfLevel;
        return new(mark, "", Math.Clamp((int)Math.Round(margin / PointsOfLevel), 1, DeepestLevel), printed, []);
    }

    // The marker comes first.
    private static IElement? Find(IElement element, ref int left)
    {
        foreach (var child in element.ChildNodes.OfType<IElement>())
        {
            if (--left < 0 || (child.LocalName == "span" && ElementKinds.Style(child.GetAttribute("style") ?? "", "mso-list:ignore")))
            {
                return left < 0 ? null : child;
            }

            if (Find(child, ref left) is { } inside)
            {
                return inside;
            }
        }

        return null;
    }

    // i is read as the Roman numeral one first, and else as the ninth letter.
    private static IEnumerable<(ListNumbering Numbering, int Number)> CountersOf(string printed)
    {
        if (Counter().Match(printed) is not { Success: true, Groups: var groups })
        {
            yield break;
        }

        var written = HalfWidth(groups["n"].Value);
        if (char.IsAsciiDigit(written[0]))
        {
            yield return (ListNumbering.Digits, int.Parse(written, CultureInfo.InvariantCulture));
            yield break;
        }

        var (letters, romans) = char.IsAsciiLetterLower(written[0])
            ? (ListNumbering.LowerAlpha, ListNumbering.LowerRoman)
            : (ListNumbering.UpperAlpha, ListNumbering.UpperRoman);
        ListNumbering[] kinds = written is "i" or "I" || written.Length > 1 ? [romans, letters] : [letters, romans];
        foreach (var kind in kinds)
        {
            if (Enumerable.Range(1, 100).FirstOrDefault(number => kind.Write(number) == written) is > 0 and var number)
            {
                yield return (kind, number);
            }
        }
    }

    private static string HalfWidth(string digits) =>
        string.Concat(digits.Select(digit => digit is >= '０' and <= '９' ? (char)(digit - '０' + '0') : digit));

    // Symbol fonts draw bullets for l, n, u, Ø and ü.
    [GeneratedRegex(@"^(?:[lnuoqvØü§]|[^\p{L}\p{N}]{1,3})$")]
    private static partial Regex Bullet();

    [GeneratedRegex(@"mso-list:\s{0,9}(?<list>l\d{1,5})\s{1,9}level(?<level>[1-9])", RegexOptions.IgnoreCase)]
    private static partial Regex Place();

    [GeneratedRegex("font-family:\\s{0,9}[\"']?(?:wingdings|symbol|webdings|courier new)", RegexOptions.IgnoreCase)]
    private static partial Regex SymbolFont();

    [GeneratedRegex(@"margin-left:\s{0,9}(?<n>[0-9]{1,4}(?:\.[0-9]{1,3})?)pt", RegexOptions.IgnoreCase)]
    private static partial Regex Margin();

    [GeneratedRegex(@"^(?:(?<n>[0-9０-９]{1,9})[.．、]?|(?<n>[a-z]{1,7}|[A-Z]{1,7})[.．、])$")]
    private static partial Regex Counter();
}
