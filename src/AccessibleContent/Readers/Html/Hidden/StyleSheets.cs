using System.Globalization;
using System.Text.RegularExpressions;
using AngleSharp.Html.Dom;

namespace AccessibleContent.Readers.Html.Hidden;

/// <summary>
/// The style sheets embedded in a page, as far as they decide whether text is visible; those for print or for narrow screens are excluded.
/// </summary>
internal sealed partial class StyleSheets
{
    /// <summary>The maximum number of selectors; no page written by people has as many.</summary>
    public const int Most = 5000;

    private const int Screen = 1280;

    private readonly List<StyleDeclaration> _declarations = [];
    private long _order;

    /// <summary>Reads the sheets of a page.</summary>
    public StyleSheets(IHtmlDocument document)
    {
        foreach (var sheet in document.QuerySelectorAll("style").Where(sheet => IsForScreens(sheet.GetAttribute("media") ?? "")))
        {
            Read(CssText.WithoutComments(sheet.TextContent), 0);
        }

        HasOutside |= document.QuerySelector("link[rel~=stylesheet i][href]") is not null;
    }

    /// <summary>Gets the rules.</summary>
    public List<StyleRule> Rules { get; } = [];

    /// <summary>Gets the selectors that hide something and are not understood, or were too many.</summary>
    public List<string> NotUnderstood { get; } = [];

    /// <summary>Gets a value indicating whether the page also uses external sheets.</summary>
    public bool HasOutside { get; private set; }

    private void Read(string text, int depth)
    {
        for (var from = 0; from < text.Length;)
        {
            var start = from + CountBlanks(text, from);
            var stop = text.AsSpan(start).IndexOfAny('{', start < text.Length && text[start] == '@' ? ';' : '{');
            if (stop < 0)
            {
                return;
            }

            var (head, open) = (text.Substring(start, stop).TrimEnd(), start + stop);
            if (text[open] == ';')
            {
                HasOutside |= head.StartsWith("@import", StringComparison.OrdinalIgnoreCase);
                from = open + 1;
                continue;
            }

            var close = Close(text, open);
            Take(head, text[(open + 1)..close], depth);
            from = close + 1;
        }
    }

    private static int CountBlanks(string text, int from) =>
        text.AsSpan(from).IndexOfAnyExcept(" \t\r\n\f") is >= 0 and var blanks ? blanks : text.Length - from;

    private static int Close(string text, int open)
    {
        var depth = 0;
        for (var at = open; at < text.Length; at++)
        {
            depth += text[at] switch { '{' => 1, '}' => -1, _ => 0 };
            if (depth == 0)
            {
                return at;
            }
        }

        return text.Length;
    }

    private void Take(string head, string body, int depth)
    {
        if (!head.StartsWith('@'))
        {
            Add(head, body);
        }
        else if (depth < 4
            && (
                !head.StartsWith("@media", StringComparison.OrdinalIgnoreCase)
                    ? Grouping().IsMatch(head)
                    : IsForScreens(head["@media".Length..])))
        {
            Read(body, depth + 1);
        }
    }

    private void Add(string selectors, string body)
    {
        _declarations.Clear();
        StyleDeclaration.Read(body, _declarations);
        if (_declarations.Count == 0)
        {
            return;
        }

        StyleDeclaration[] declarations = [.. _declarations];
        foreach (var text in CssText.Split(selectors, ','))
        {
            var selector = Rules.Count < Most ? StyleSelector.Of(text) : null;
            if (selector is { SelectsNothing: false })
            {
                Rules.Add(new(selector, declarations, ((long)selector.Specificity << 24) + _order++));
            }
            else if (selector is null && text.Length > 0 && Array.Exists(declarations, Hides))
            {
                NotUnderstood.Add(text);
            }
        }
    }

    private static bool Hides(StyleDeclaration one) =>
        one is { Property: StyleProperty.Display, Value: "none" } or { Property: StyleProperty.Visibility, Value: "hidden" or "collapse" };

    // One matching query of several is enough.
    private static bool IsForScreens(string media) => media.Trim().Length == 0 || media.Split(',').Any(IsForScreen);

    private static bool IsForScreen(string query)
    {
        var kind = Kind().Match(query);
        var isScreen = kind.Groups["kind"].Value.ToLowerInvariant() is "" or "screen" or "all";
        var isFor = kind.Groups["not"].Success ? !isScreen : isScreen;
        return isFor && Widths().Matches(query).All(Fits) && !OtherFeature().IsMatch(query);
    }

    private static bool Fits(Match width) =>
        double.TryParse(width.Groups["n"].Value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
        && (width.Groups["side"].Value.Equals("min", StringComparison.OrdinalIgnoreCase) ? Screen >= number : Screen <= number);

    [GeneratedRegex(@"^@(?:supports|layer|scope|container|-moz-document)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Grouping();

    [GeneratedRegex(@"^\s*(?:only\s+|(?<not>not\s+))?(?<kind>[a-z]{0,20})", RegexOptions.IgnoreCase)]
    private static partial Regex Kind();

    [GeneratedRegex(@"\(\s*(?<side>min|max)-(?:device-)?width\s*:\s*(?<n>[0-9.]{1,10})\s*px\s*\)", RegexOptions.IgnoreCase)]
    private static partial Regex Widths();

    [GeneratedRegex(
        @"prefers-color-scheme\s*:\s*dark|prefers-contrast|forced-colors|orientation\s*:\s*portrait|pointer\s*:\s*coarse|hover\s*:\s*none|"
        + @"-ms-high-contrast|max-height|scripting\s*:\s*none",
        RegexOptions.IgnoreCase)]
    private static partial Regex OtherFeature();
}
