using AngleSharp.Html.Dom;

namespace AccessibleContent.Readers.Html.Hidden;

/// <summary>Resolves the declarations for an element of a page, from the page's own rules and the element's attributes.</summary>
internal sealed class PageStyle
{
    // A whole page of a site takes some ten thousand.
    private const int MostSteps = 4_000_000;

    private readonly Dictionary<string, List<StyleRule>> _named = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<StyleRule> _unnamed = [];
    private readonly List<StyleRule> _openers = [];
    private readonly List<StyleDeclaration> _own = [];
    private readonly DeclaredStyle _declared = new();
    private int _steps = MostSteps;

    /// <summary>Reads the rules of a page.</summary>
    public PageStyle(IHtmlDocument document)
    {
        Sheets = new StyleSheets(document);
        foreach (var rule in Sheets.Rules)
        {
            Keep(rule);
        }
    }

    /// <summary>Gets the sheets.</summary>
    public StyleSheets Sheets { get; }

    /// <summary>Gets a value indicating whether the rules were too many to match against every element.</summary>
    public bool IsExhausted => _steps <= 0;

    /// <summary>Returns the declarations for the element, valid until the next call; null if there are none.</summary>
    public DeclaredStyle? Of(Place place)
    {
        _declared.Clear();
        var any = Apply(_unnamed, place);
        if (_named.Count > 0)
        {
            any |= Apply(place.Element.LocalName, place);
            any |= place.Element.Id is { Length: > 0 } id && Apply("#" + id, place);
            any |=
                place.Element.GetAttribute("class") is not null
                && place.Element.ClassList.Aggregate(false, (found, name) => Apply("." + name, place) || found);
        }

        return ApplyOwn(place) || any ? _declared : null;
    }

    /// <summary>Returns whether a rule of the page shows the element once a reader has ticked or followed something.</summary>
    public bool Opens(Place place) => _openers.Exists(rule => rule.Selector.Selects(place, ref _steps));

    private void Keep(StyleRule rule)
    {
        if (rule.Selector.NeedsAct)
        {
            if (rule.Declarations.Any(one =>
                    one
                        is { Property: StyleProperty.Display, Value: not "none" }
                            or { Property: StyleProperty.Visibility, Value: "visible" }
                            or { Property: StyleProperty.Height or StyleProperty.MaxHeight, Value: not "0" }))
            {
                _openers.Add(rule);
            }
        }
        else if (rule.Selector.Key is not { } key)
        {
            _unnamed.Add(rule);
        }
        else if (_named.TryGetValue(key, out var rules))
        {
            rules.Add(rule);
        }
        else
        {
            _named.Add(key, [rule]);
        }
    }

    private bool Apply(string key, Place place) => _named.TryGetValue(key, out var rules) && Apply(rules, place);

    private bool Apply(List<StyleRule> rules, Place place)
    {
        var any = false;
        foreach (var rule in rules)
        {
            if (rule.Selector.Selects(place, ref _steps))
            {
                _declared.Add(rule.Declarations, rule.Weight);
                any = true;
            }
        }

        return any;
    }

    private bool ApplyOwn(Place place)
    {
        if (place.Element.GetAttribute("style") is not { Length: > 0 } style)
        {
            return false;
        }

        _own.Clear();
        StyleDeclaration.Read(style.Contains("/*", StringComparison.Ordinal) ? CssText.WithoutComments(style) : style, _own);
        _declared.AddInline(_own);
        return _own.Count > 0;
    }
}
