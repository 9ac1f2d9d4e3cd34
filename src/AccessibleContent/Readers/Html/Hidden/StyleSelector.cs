namespace AccessibleContent.Readers.Html.Hidden;

/// <summary>
/// A selector with its combinators. AngleSharp matches the parts; the combinators are resolved here, where each step is counted: five
/// nested descendants in a deep page make millions of paths.
/// </summary>
internal sealed class StyleSelector
{
    private const int MostParts = 8;

    // Every match scans the whole part.
    private const int LongestPart = 300;

    private readonly List<(char Before, SelectorPart Part)> _parts = [];

    /// <summary>Gets the name that every selected element has; null if there is no such name.</summary>
    public string? Key => _parts[^1].Part.Key;

    /// <summary>Gets its specificity.</summary>
    public int Specificity => _parts.Sum(one => one.Part.Specificity);

    /// <summary>Gets a value indicating whether it selects only what a control of the page has opened.</summary>
    public bool NeedsAct => _parts.Exists(one => one.Part.NeedsAct);

    /// <summary>Gets a value indicating whether it selects no element of a page without user interaction.</summary>
    public bool SelectsNothing => _parts.Exists(one => one.Part.SelectsNothing);

    /// <summary>Reads a selector; null if it is not understood.</summary>
    public static StyleSelector? Of(string text)
    {
        var selector = new StyleSelector();
        foreach (var (before, part) in Parts(text))
        {
            if (selector._parts.Count == MostParts
                || part.Length > LongestPart
                || part.Contains('\\', StringComparison.Ordinal)
                || SelectorPart.Of(part) is not { } read)
            {
                return null;
            }

            selector._parts.Add((before, read));
        }

        return selector._parts.Count == 0 ? null : selector;
    }

    /// <summary>Returns whether it selects the element, as long as there are steps left.</summary>
    public bool Selects(Place place, ref int steps) => Selects(place, _parts.Count - 1, ref steps);

    private bool Selects(Place place, int at, ref int steps)
    {
        steps -= _parts[at].Part.StepsFor(place.Element);
        if (steps < 0 || !_parts[at].Part.Selects(place))
        {
            return false;
        }

        return at == 0 || _parts[at].Before switch
        {
            '>' => place.Parent is { } parent && Selects(parent, at - 1, ref steps),
            '+' => place.Index > 0 && Selects(place.Siblings[place.Index - 1], at - 1, ref steps),
            '~' => SelectsOneBefore(place, at - 1, ref steps),
            _ => SelectsOneAround(place, at - 1, ref steps),
        };
    }

    private bool SelectsOneAround(Place place, int at, ref int steps)
    {
        for (var around = place.Parent; around is not null; around = around.Parent)
        {
            if (Selects(around, at, ref steps))
            {
                return true;
            }
        }

        return false;
    }

    private bool SelectsOneBefore(Place place, int at, ref int steps)
    {
        for (var index = place.Index - 1; index >= 0 && steps > 0; index--)
        {
            if (Selects(place.Siblings[index], at, ref steps))
            {
                return true;
            }
        }

        return false;
    }

    private static IEnumerable<(char Before, string Part)> Parts(string text)
    {
        var (before, from, depth) = (' ', 0, 0);
        for (var at = 0; at <= text.Length; at++)
        {
            var character = at < text.Length ? text[at] : ' ';
            depth += character is '(' or '[' ? 1 : character is ')' or ']' ? -1 : 0;
            if (depth > 0 || !(char.IsWhiteSpace(character) || character is '>' or '+' or '~'))
            {
                continue;
            }

            if (at > from)
            {
                yield return (before, text[from..at]);
                before = ' ';
            }

            (before, from) = (char.IsWhiteSpace(character) ? before : character, at + 1);
        }
    }
}
