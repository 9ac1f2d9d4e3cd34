using System.Text.RegularExpressions;

namespace AccessibleContent.Readers.Html.Page;

/// <summary>
/// The attributes that selectors of a page's own styles use, such as tr[data-secret]: if the document lacked them, what their rules hide
/// would be shown.
/// </summary>
internal static partial class AskedAttributes
{
    private const int Most = 64;

    // Removed by the script that shows the element.
    private static readonly string[] Cloaks = ["v-cloak", "ng-cloak", "x-cloak"];

    /// <summary>Returns their names.</summary>
    public static HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Of(string text)
    {
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        for (var match = Asked().Match(text, FirstStyle(text)); match.Success && names.Count < Most; match = match.NextMatch())
        {
            names.Add(match.Groups["name"].Value);
        }

        names.ExceptWith(Cloaks);
        return names.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    private static int FirstStyle(string text) =>
        text.IndexOf("<style", StringComparison.OrdinalIgnoreCase) is >= 0 and var at ? at : text.Length;

    [GeneratedRegex(@"\[\s{0,4}(?<name>[A-Za-z][A-Za-z0-9_-]{0,60})\s{0,4}[\]~|^$*=]")]
    private static partial Regex Asked();
}
