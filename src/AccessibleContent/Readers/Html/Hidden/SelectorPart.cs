using System.Globalization;
using System.Text.RegularExpressions;
using AngleSharp.Css.Dom;
using AngleSharp.Css.Parser;
using AngleSharp.Dom;

namespace AccessibleContent.Readers.Html.Hidden;

/// <summary>A selector between two combinators: what the element is, and its position among its siblings.</summary>
internal sealed partial class SelectorPart
{
    private const int LettersOfStep = 64;

    private static readonly CssSelectorParser Parser = new();

    // States that a reader of the page causes, and no page has by itself; what they would open counts as shown.
    private static readonly HashSet<string> Acts = ["checked", "target", "open"];
    private static readonly HashSet<string> Passing =
    [
        "hover", "focus", "focus-within", "focus-visible", "active", "visited", "disabled", "enabled", "valid", "invalid",
        "placeholder-shown", "fullscreen",
    ];
    private static readonly HashSet<string> Plain = ["not", "is", "where", "matches", "any", "root", "link", "any-link", "empty", "scope"];

    private readonly List<(string Name, int Step, int Offset)> _positions = [];
    private ISelector? _what;
    private bool _seeks;

    /// <summary>Gets the name that every selected element has, such as #id, .class or tag; null if there is no such name.</summary>
    public string? Key { get; private set; }

    /// <summary>Gets its specificity.</summary>
    public int Specificity { get; private set; }

    /// <summary>Gets a value indicating whether it selects only what a control of the page has opened.</summary>
    public bool NeedsAct { get; private set; }

    /// <summary>Gets a value indicating whether it selects no element of a page without user interaction.</summary>
    public bool SelectsNothing { get; private set; }

    /// <summary>Reads a selector; null if it is not understood.</summary>
    public static SelectorPart? Of(string text)
    {
        var part = new SelectorPart();
        var rest = Pseudo().Replace(text, match => part.Take(match));
        if (rest.Contains('\0', StringComparison.Ordinal) || Parser.ParseSelector(rest.Length == 0 ? "*" : rest) is not { } what)
        {
            return null;
        }

        (part._what, part._seeks) = (what, rest.Contains('[', StringComparison.Ordinal));
        part.Specificity += (what.Specificity.Ids << 16) + (what.Specificity.Classes << 8) + what.Specificity.Tags;
        part.Key = Name().Match(Bracket().Replace(rest, "")) is { Success: true, Value: var name } ? name : null;
        return part;
    }

    /// <summary>Returns the cost of matching an element: a search in attribute values costs their length.</summary>
    public int StepsFor(IElement element) => _seeks ? 1 + (element.Attributes.Sum(attribute => attribute.Value.Length) / LettersOfStep) : 1;

    /// <summary>Returns whether it selects the element.</summary>
    public bool Selects(Place place) => _what!.Match(place.Element, null) && _positions.TrueForAll(position => IsAt(place, position));

    private static bool IsAt(Place place, (string Name, int Step, int Offset) position)
    {
        var number = 1 + position.Name switch
        {
            "nth-child" => place.Index,
            "nth-last-child" => place.Siblings.Length - place.Index - 1,
            "nth-of-type" => place.IndexOfType,
            _ => place.BehindOfType,
        };
        var steps = number - position.Offset;
        return position.Step == 0 ? steps == 0 : steps % position.Step == 0 && steps / position.Step >= 0;
    }

    private string Take(Match match)
    {
        var (name, argument) = (match.Groups["name"].Value.ToLowerInvariant(), match.Groups["of"].Value.Trim());
        if (match.Value.StartsWith("::", StringComparison.Ordinal)
            || name is "before" or "after" or "first-line" or "first-letter"
            || Passing.Contains(name))
        {
            SelectsNothing = true;
        }
        else if (Acts.Contains(name))
        {
            NeedsAct = true;
        }
        else if (!TakePosition(name, argument))
        {
            return Plain.Contains(name) && !Combined().IsMatch(argument) ? match.Value : "\0";
        }

        Specificity += 1 << 8;
        return "";
    }

    private bool TakePosition(string name, string argument)
    {
        (string, int, int)[] positions = name switch
        {
            "first-child" => [("nth-child", 0, 1)],
            "last-child" => [("nth-last-child", 0, 1)],
            "only-child" => [("nth-child", 0, 1), ("nth-last-child", 0, 1)],
            "first-of-type" => [("nth-of-type", 0, 1)],
            "last-of-type" => [("nth-last-of-type", 0, 1)],
            "only-of-type" => [("nth-of-type", 0, 1), ("nth-last-of-type", 0, 1)],
            "nth-child" or "nth-last-child" or "nth-of-type" or "nth-last-of-type" when Formula(argument) is { } formula =>
            [
                (name, formula.Step, formula.Offset),
            ],
            _ => [],
        };
        _positions.AddRange(positions);
        return positions.Length > 0;
    }

    private static (int Step, int Offset)? Formula(string text)
    {
        var bare = text.Replace(" ", "", StringComparison.Ordinal).ToLowerInvariant();
        bare = bare switch { "odd" => "2n+1", "even" => "2n", _ => bare };
        var match = Steps().Match(bare);
        if (!match.Success)
        {
            return int.TryParse(bare, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var only) ? (0, only) : null;
        }

        var step = match.Groups["step"].Value switch
        {
            "" or "+" => 1,
            "-" => -1,
            var number => int.Parse(number, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture),
        };
        var offset = match.Groups["offset"].Value is { Length: > 0 } more
            ? int.Parse(more, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture)
            : 0;
        return (step, offset);
    }

    [GeneratedRegex(@"::?(?<name>[A-Za-z-]{1,40})(?:\((?<of>[^()]{0,200})\))?")]
    private static partial Regex Pseudo();

    [GeneratedRegex(@"^(?<step>[+-]?[0-9]{0,6})n(?<offset>[+-][0-9]{1,6})?$")]
    private static partial Regex Steps();

    [GeneratedRegex(@"[\s>+~:]")]
    private static partial Regex Combined();

    [GeneratedRegex(@"\[[^\[\]]{0,200}\]|:[a-z-]{1,40}\([^()]{0,200}\)", RegexOptions.IgnoreCase)]
    private static partial Regex Bracket();

    [GeneratedRegex(@"(?<=^[^#]*)#[\w-]+|(?<=^[^#.]*)\.[\w-]+|^[\w-]+(?=$|\[|:)")]
    private static partial Regex Name();
}
