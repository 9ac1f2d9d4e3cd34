using System.Text.RegularExpressions;
using AccessibleContent.Readers.Html.Page;
using AngleSharp.Dom;

namespace AccessibleContent.Readers.Html.Hidden;

/// <summary>
/// Determines which closed parts of a page its readers can open: tab panels, accordions, the rest of a text after 展开全文. They count as
/// shown; what is closed without a control that opens it is hidden.
/// </summary>
internal sealed partial class Panels(PageStyle style)
{
    private const int LongestHandler = 500;
    private const int LongestOpener = 12;

    // A button in a panel that is opened by a button in another panel, and so on: a page has two or three in a row.
    private const int MostInARow = 20;

    private readonly Dictionary<string, List<(Place Place, bool IsSure)>> _controls = new(StringComparer.Ordinal);
    private readonly HashSet<IElement> _withTarget = [];
    private readonly Dictionary<Place, bool?> _opened = [];
    private readonly Dictionary<Place[], HashSet<Place>> _openedRuns = [];
    private readonly Dictionary<Place[], HashSet<Place>> _tabbed = [];
    private readonly List<Place> _tabs = [];
    private readonly HashSet<IElement> _openers = [];
    private int _inARow;

    /// <summary>Gets the buttons such as 展开全文 that open something: what they open is shown, so they have no further use.</summary>
    public IReadOnlySet<IElement> Openers => _openers;

    /// <summary>Records what an element may open.</summary>
    public void Note(Place place)
    {
        var element = place.Element;
        if (element.GetAttribute("role") == "tab")
        {
            _tabs.Add(place);
        }

        foreach (var attribute in element.Attributes)
        {
            switch (attribute.Name)
            {
                case "href" when attribute.Value.StartsWith('#'): Add(place, attribute.Value[1..], IsSwitch(place)); break;
                case "href" when attribute.Value.StartsWith("javascript:", StringComparison.OrdinalIgnoreCase):
                    AddNamed(place, attribute.Value);
                    break;
                case "data-target" or "data-bs-target": Add(place, attribute.Value.TrimStart('#'), true); break;
                case "aria-controls": AddAll(place, attribute.Value); break;
                case var name when name.StartsWith("on", StringComparison.Ordinal): AddNamed(place, attribute.Value); break;
            }
        }
    }

    /// <summary>Returns whether a reader of the page can open the element.</summary>
    public bool Open(Place place)
    {
        if (_opened.TryGetValue(place, out var known))
        {
            return known ?? false;
        }

        // An element queried while it is being decided is inside itself: no control from within opens it.
        _opened[place] = null;
        _inARow++;
        var opens =
            _inARow <= MostInARow
            && (IsControlled(place) || style.Opens(place) || IsPanelOfTabs(place) || IsBehindHead(place) || IsRest(place));
        _inARow--;
        _opened[place] = opens;
        return opens;
    }

    /// <summary>Returns whether an element consists only of text such as 展开全文.</summary>
    public static bool IsOpener(IElement element) =>
        !HtmlWords.AreLonger(element, LongestOpener) && Opener().IsMatch(HtmlWords.Of(element, LongestOpener + 1));

    private void AddAll(Place place, string names)
    {
        foreach (var name in names.Split(' ', 9, StringSplitOptions.RemoveEmptyEntries))
        {
            Add(place, name, true);
        }
    }

    private void AddNamed(Place place, string code)
    {
        foreach (Match name in Quoted().Matches(code[..Math.Min(code.Length, LongestHandler)]))
        {
            Add(place, name.Groups["id"].Value, true);
        }
    }

    private void Add(Place place, string name, bool isSure)
    {
        if (name.Length == 0)
        {
            return;
        }

        if (isSure)
        {
            _withTarget.Add(place.Element);
            _ = place.Parent is { } parent && _withTarget.Add(parent.Element);
        }

        if (_controls.TryGetValue(name, out var places))
        {
            places.Add((place, isSure));
        }
        else
        {
            _controls.Add(name, [(place, isSure)]);
        }
    }

    private static bool IsSwitch(Place place) =>
        Tabbed(place.Element)
        || (place.Parent is { } parent && (Tabbed(parent.Element) || (parent.Parent is { } outer && Tabbed(outer.Element))))
        || place.Element.HasAttribute("data-toggle")
        || place.Element.HasAttribute("data-bs-toggle")
        || place.Element.GetAttribute("role") is "tab" or "button"
        || IsOpener(place.Element);

    private bool IsShown(Place control) => control.Hiding is Hiding.None && (control.HiddenAround is null || Open(control.HiddenAround));

    private bool IsControlled(Place place) => place.Element.Id is { Length: > 0 } id && _controls.TryGetValue(id, out var controls)
        && controls
            .Take(20)
            .Any(one =>
                (one.IsSure || Tabbed(place.Element) || place.Element.GetAttribute("role") == "tabpanel")
                && IsShown(one.Place)
                && Uses(one.Place));

    private bool Uses(Place control)
    {
        _ = IsOpener(control.Element) && _openers.Add(control.Element);
        return true;
    }

    private bool IsPanelOfTabs(Place place) =>
        (place.Element.GetAttribute("role") == "tabpanel" && _tabs.Take(50).Any(IsShown)) || HasTabs(place);

    // As many headings as panels after them: no other sign is as common.
    private bool HasTabs(Place place)
    {
        if (place.Parent is null || place.Element.LocalName is "tr" or "td" or "th" or "col")
        {
            return false;
        }

        if (!_tabbed.TryGetValue(place.Siblings, out var tabbed))
        {
            _tabbed[place.Siblings] = tabbed = TabbedRuns(place.Siblings);
        }

        return tabbed.Contains(place);
    }

    // The panels are adjacent, one of them open, with their headings directly before them or before the element that they form.
    private static HashSet<Place> TabbedRuns(Place[] siblings)
    {
        var tabbed = new HashSet<Place>();
        for (var from = 0; from < siblings.Length;)
        {
            var end = from + 1;
            while (end < siblings.Length
                && siblings[end].Element.LocalName == siblings[from].Element.LocalName
                && SharesName(siblings[end].Element, siblings[from].Element))
            {
                end++;
            }

            var (run, parent) = (siblings[from..end], siblings[from].Parent);
            var head =
                from > 0 ? siblings[from - 1]
                : end == siblings.Length && parent is { Index: > 0 } ? parent.Siblings[parent.Index - 1]
                : null;
            if (head is { Hiding: Hiding.None } && run.Length > 1 && Array.Exists(run, one => one.Hiding is Hiding.None)
                && (Tabbed(head.Element) || Tabbed(run[0].Element) || (parent is not null && Tabbed(parent.Element)))
                && Items(head.Element) == run.Length)
            {
                tabbed.UnionWith(run);
            }

            from = end;
        }

        return tabbed;
    }

    private static bool SharesName(IElement one, IElement other) =>
        one.GetAttribute("class") is null ? other.GetAttribute("class") is null : one.ClassList.Any(other.ClassList.Contains);

    private static int Items(IElement head)
    {
        var list = head.ChildElementCount == 1 ? head.FirstElementChild! : head;
        return list
            .ChildNodes.OfType<IElement>()
            .Take(30)
            .Count(item => !HtmlWords.AreLonger(item, 20) && HtmlWords.Of(item, 20).Length > 0);
    }

    // An accordion: a heading that is clicked, and its body after it.
    private static bool IsBehindHead(Place place)
    {
        if (place.Index == 0
            || place.Siblings[place.Index - 1] is not { Hiding: Hiding.None } head
            || place.Element.GetAttribute("class") is not { } name
            || !Folding().IsMatch(name))
        {
            return false;
        }

        return head.Element.LocalName == "button"
            || head.Element.HasAttribute("onclick")
            || (head.Element.GetAttribute("class") is { } other && Folding().IsMatch(other));
    }

    private bool IsRest(Place place)
    {
        if (place.Element.LocalName is "tr" or "td" or "th" or "col" or "tbody" or "thead" or "tfoot")
        {
            return false;
        }

        if (!_openedRuns.TryGetValue(place.Siblings, out var opened))
        {
            _openedRuns[place.Siblings] = opened = OpenedRuns(place.Siblings);
        }

        return opened.Contains(place);
    }

    // A run of closed neighbours of one kind, with the button before or after them, or after the element that they end.
    private HashSet<Place> OpenedRuns(Place[] siblings)
    {
        var opened = new HashSet<Place>();
        for (var from = 0; from < siblings.Length;)
        {
            var end = from + 1;
            while (end < siblings.Length && siblings[from].Hiding is Hiding.Closed && IsAlike(siblings[from], siblings[end]))
            {
                end++;
            }

            var next =
                end < siblings.Length ? siblings[end]
                : siblings[from].Parent is { } parent && parent.Index + 1 < parent.Siblings.Length ? parent.Siblings[parent.Index + 1]
                : null;
            if (siblings[from].Hiding is Hiding.Closed && (Opens(next) || Opens(from > 0 ? siblings[from - 1] : null)))
            {
                opened.UnionWith(siblings[from..end]);
            }

            from = end;
        }

        return opened;
    }

    private static bool IsAlike(Place one, Place other) =>
        other.Hiding is Hiding.Closed
        && one.Element.LocalName == other.Element.LocalName
        && one.Element.GetAttribute("class") == other.Element.GetAttribute("class");

    // A button with an explicit target opens nothing else.
    private bool Opens(Place? place) =>
        place is { Hiding: Hiding.None } && IsOpener(place.Element) && !_withTarget.Contains(place.Element) && Uses(place);

    private static bool Tabbed(IElement element) => element.GetAttribute("class") is { } name && Tab().IsMatch(name);

    [GeneratedRegex("tab(?!le)|pane|collaps|accordion|fold|colla-|switch", RegexOptions.IgnoreCase)]
    private static partial Regex Tab();

    [GeneratedRegex("panel|collaps|accordion|fold|colla-|answer|toggle|expand", RegexOptions.IgnoreCase)]
    private static partial Regex Folding();

    [GeneratedRegex(
        "^[\\[【(（+▼∨]*\\s*(?:点击|点此)?(?:展开|查看|阅读|显示|浏览)(?:阅读|查看|显示|剩余|余下)?(?:全文|全部|更多|剩余|余下|正文|其余)(?:内容|正文|全文)?\\s*[\\]】)）+▼∨>»↓…]*$|"
        + "^[+▼∨]*\\s*(?:展开|展開全文|展開|查看全文)\\s*[+▼∨>»↓]*$"
    )]
    private static partial Regex Opener();

    [GeneratedRegex("['\"]#?(?<id>[\\w-]{1,100})['\"]")]
    private static partial Regex Quoted();
}
