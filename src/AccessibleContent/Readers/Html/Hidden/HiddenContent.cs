using AccessibleContent.Model;
using AccessibleContent.Readers.Html.Page;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace AccessibleContent.Readers.Html.Hidden;

/// <summary>
/// The content that a page holds and does not show, found once for the whole page before anything else is read from it. Its text is then
/// removed from the document, so that no reader of titles, bylines, cells or attachments can pick it up; it is kept here to be quoted.
/// </summary>
internal sealed class HiddenContent
{
    private const int LongestJoined = 4000;

    private readonly NoticeDraft _draft;
    private readonly PageStyle _style;
    private readonly Panels _panels;
    private readonly Dictionary<IElement, Place> _places = [];
    private readonly HashSet<IElement> _out = [];
    private readonly Dictionary<INode, HiddenPiece> _pieces = [];
    private readonly HashSet<IHtmlTableElement> _tables = [];
    private readonly List<Place> _closed = [];
    private bool _isAny;

    private HiddenContent(IHtmlDocument document, NoticeDraft draft)
    {
        (_draft, _style) = (draft, new PageStyle(document));
        _panels = new Panels(_style);
    }

    /// <summary>Finds what a page does not show, and removes its text from the document.</summary>
    public static HiddenContent TakeOut(IHtmlDocument document, NoticeDraft draft)
    {
        var hidden = new HiddenContent(document, draft);
        if (document.Body is { } body)
        {
            hidden.TakeOut(document.DocumentElement, body);
        }

        hidden.ReportLimits();
        return hidden;
    }

    /// <summary>Returns whether an element has no place in a notice because it is hidden.</summary>
    public bool Holds(IElement element) => _out.Contains(element);

    /// <summary>Reports what is hidden in a part of the page, in order.</summary>
    public void Report(INode part)
    {
        if (_pieces.Count > 0)
        {
            ReportIn(part);
        }
    }

    /// <summary>Reports what is hidden in the heading above the article; and everything hidden if nothing was found to publish.</summary>
    public void ReportBeside(IHtmlDocument document, bool isEmpty)
    {
        if (_pieces.Count > 0)
        {
            foreach (
                var part in isEmpty && document.Body is { } body ? new[] { body } : (IEnumerable<IElement>)document.QuerySelectorAll("h1"))
            {
                ReportIn(part);
            }
        }
    }

    private void ReportIn(INode node)
    {
        if (_pieces.Remove(node, out var piece))
        {
            piece.Report(_draft);
        }

        foreach (var child in node.ChildNodes)
        {
            ReportIn(child);
        }
    }

    private void TakeOut(IElement page, IElement body)
    {
        var top = Place.Top(page);
        var at = Place.Inside(page, top).First(place => place.Element == body);
        var look = LookOf(at, LookOf(top, Look.Start));
        Survey(body, at, look, null);
        if (_isAny)
        {
            _closed.ForEach(place => _panels.Open(place));
            Visit(body, look);
            ShapeTables();
        }
    }

    // A page that hides its whole content waits for a script to show it.
    private Look LookOf(Place place, Look outer)
    {
        var look = outer.Inside(place.Element, _style.Of(place), _style.Sheets.HasOutside) with
        {
            IsInvisible = false,
            HasNoSize = false,
            IsMoved = false,
        };
        return look with { Ground = _style.Sheets.HasOutside && look.Ground == CssColour.White ? null : look.Ground };
    }

    private void Survey(IElement element, Place? at, Look look, Place? hiddenAround)
    {
        foreach (var place in Place.Inside(element, at))
        {
            _draft.Budget.GoOn();
            var declared = _style.Of(place);
            place.Hiding = HidingRules.Of(place.Element, declared);
            place.Look = look.Inside(place.Element, declared, _style.Sheets.HasOutside);
            place.HiddenAround = hiddenAround;
            if (place.Hiding is not Hiding.None || place.Look != look)
            {
                _places.Add(place.Element, place);
                Count(place);
            }

            _panels.Note(place);
            if (!ElementKinds.IsSilent(place.Element) || place.Element.LocalName == "colgroup")
            {
                Survey(
                    place.Element, place, place.Look,
                    place.Hiding is Hiding.Closed or Hiding.Gone or Hiding.Comment ? place : hiddenAround);
            }
        }
    }

    private void Count(Place place)
    {
        _isAny |= place.Hiding is not Hiding.None || place.Look.HidesWords || place.Look.IsDoubtful;
        if (place.Hiding is Hiding.Closed)
        {
            _closed.Add(place);
        }
    }

    // Returns whether anything in the node is shown.
    private bool Visit(INode node, Look look)
    {
        var isShown = false;
        HiddenPiece? before = null;
        foreach (var child in node.ChildNodes.ToArray())
        {
            _draft.Budget.GoOn();
            if (child is IText text)
            {
                isShown |= VisitText(text, look);
                before = string.IsNullOrWhiteSpace(text.Data) ? before : null;
            }
            else if (child is IElement element)
            {
                before = VisitElement(element, look, before, ref isShown);
            }
        }

        return isShown;
    }

    private bool VisitText(IText text, Look look)
    {
        if (string.IsNullOrWhiteSpace(text.Data) || !(look.HidesWords || look.IsDoubtful))
        {
            return !string.IsNullOrWhiteSpace(text.Data);
        }

        if (look.HidesWords)
        {
            _pieces.TryAdd(
                text,
                new(
                    RemarkRule.HiddenContent, "网页上看不见的文字",
                    [Line(text.Data)],
                    text.ParentElement is { } parent ? HtmlWords.LineOf(parent) : null));
            text.Data = look.KeepsRoom ? " " : "";
        }
        else
        {
            _pieces.TryAdd(
                text,
                new(RemarkRule.PerhapsHidden, "", [Line(text.Data)], text.ParentElement is { } parent ? HtmlWords.LineOf(parent) : null));
        }

        return !look.HidesWords;
    }

    // Returns the last deleted piece, if nothing separates it from what comes next.
    private HiddenPiece? VisitElement(IElement element, Look look, HiddenPiece? before, ref bool isShown)
    {
        var place = _places.GetValueOrDefault(element);
        if (_panels.Openers.Contains(element))
        {
            TakeOut(element, Hiding.None);
            return null;
        }

        if (place is null or { Hiding: Hiding.None } || (place.Hiding is Hiding.Closed && _panels.Open(place)))
        {
            isShown |= VisitShown(element, look, place?.Look ?? look);
            return null;
        }

        if (place.Hiding is Hiding.Deleted)
        {
            return Delete(element, before);
        }

        if (element.LocalName is "col" or "colgroup" or "tr" or "td" or "th" or "tbody" or "thead" or "tfoot"
            && Table(element) is { } table)
        {
            _tables.Add(table);
        }

        TakeOut(element, place.Hiding);
        return null;
    }

    private bool VisitShown(IElement element, Look outer, Look inner)
    {
        if (ElementKinds.IsSilent(element) || element.LocalName == "script")
        {
            return element.LocalName == "colgroup" && Visit(element, outer);
        }

        if (element.LocalName == "img" && inner.IsInvisible)
        {
            TakeOut(element, Hiding.Gone);
            return false;
        }

        var words = inner.HidesWords && !outer.HidesWords ? HtmlWords.Quote(element) : null;
        var isShown = Visit(element, inner) || element.LocalName == "img";
        if (words is { Length: > 0 } && !isShown)
        {
            Forget(element);
            _pieces[element] = HiddenPiece.Of(Hiding.Gone, element, words);
            _ = element.LocalName == "tr" && Table(element) is { } table && _tables.Add(table);
        }

        return isShown;
    }

    private HiddenPiece? Delete(IElement element, HiddenPiece? before)
    {
        var words = HtmlWords.Quote(element).Trim();
        if (Table(element) is { } table)
        {
            _tables.Add(table);
        }

        Blank(element, true);
        if (words.Length == 0)
        {
            return before;
        }

        if (before is not null && before.Words is List<string> joined)
        {
            Join(joined, words);
            return before;
        }

        var piece = HiddenPiece.Of(Hiding.Deleted, element, words) with { Words = new List<string> { words } };
        _pieces[element] = piece;
        return piece;
    }

    // Appending many texts to one quotation costs its length each time.
    private static void Join(List<string> joined, string words)
    {
        if (joined[^1].Length < LongestJoined)
        {
            joined[^1] += words;
        }
        else
        {
            joined.Add(words);
        }
    }

    private void TakeOut(IElement element, Hiding hiding)
    {
        var words = HtmlWords.Quote(element).Trim();
        var pictures = string.Join('、', Pictures(element).Take(20));
        Blank(element, false);
        _out.Add(element);
        if (words.Length > 0 || pictures.Length > 0)
        {
            _pieces[element] =
                words.Length > 0
                    ? HiddenPiece.Of(hiding, element, words) with
                    {
                        Words = pictures.Length > 0 ? [words, pictures] : [words],
                    }
                : HiddenPiece.Of(hiding, element, pictures) with { What = "网页上不显示的图片" };
        }
    }

    // A picture without alternative text is identified by its address.
    private static IEnumerable<string> Pictures(IElement element) =>
        (element.LocalName == "img" ? new[] { element } : (IEnumerable<IElement>)element.QuerySelectorAll("img"))
        .Select(image => image.GetAttribute("alt") is { Length: > 0 } words ? words : image.GetAttribute("src") ?? "")
        .Where(one => one.Length is > 0 and < 1000);

    // The white space at the ends separates what comes before and after.
    private void Blank(INode node, bool keepsRoom)
    {
        if (node is IText text)
        {
            text.Data = keepsRoom ? Ends(text.Data) : "";
            return;
        }

        if (node is IElement { LocalName: "img" or "a" or "area" } element)
        {
            foreach (var name in (string[])["href", "src", "data-src", "data-original", "alt", "title"])
            {
                element.RemoveAttribute(name);
            }

            _ = element.LocalName == "img" && _out.Add(element);
        }

        foreach (var child in node.ChildNodes)
        {
            Blank(child, keepsRoom);
        }
    }

    private static string Ends(string text)
    {
        var start = text.AsSpan().TrimStart();
        return start.Length == 0
            ? text
            : string.Concat(text.AsSpan(0, text.Length - start.Length), text.AsSpan(text.AsSpan().TrimEnd().Length));
    }

    private static string Line(string text) =>
        string.Join(' ', text.Split([' ', '\t', '\r', '\n', '\f'], StringSplitOptions.RemoveEmptyEntries));

    private void Forget(INode node)
    {
        _pieces.Remove(node);
        foreach (var child in node.ChildNodes)
        {
            Forget(child);
        }
    }

    private static IHtmlTableElement? Table(IElement element)
    {
        for (INode? around = element; around is not null; around = around.Parent)
        {
            if (around is IHtmlTableElement table)
            {
                return table;
            }
        }

        return null;
    }

    private void ShapeTables()
    {
        foreach (var table in _tables)
        {
            new HiddenCells(table, _out, _pieces, element => TakeOut(element, Hiding.Closed)).Shape();
        }
    }

    private void ReportLimits()
    {
        if (_style.IsExhausted)
        {
            _draft.Remark(RemarkRule.StyleNotUnderstood, "网页的样式规则太多，没有全部判断；可能有网页上不显示的文字被采用，请核对，或清理样式后再发布。");
        }

        foreach (var selector in _style.Sheets.NotUnderstood.Take(20))
        {
            _draft.Remark(
                RemarkRule.StyleNotUnderstood,
                $"网页样式“{(selector.Length > 200 ? selector[..200] + "…" : selector)}”隐藏了一些内容，但无法判断是哪些；请核对有没有不应公开的文字。");
        }
    }
}
