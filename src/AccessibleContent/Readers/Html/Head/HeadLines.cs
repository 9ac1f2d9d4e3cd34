using System.Text;
using AccessibleContent.Readers.Html.Page;
using AccessibleContent.Readers.Records;
using AngleSharp.Dom;

namespace AccessibleContent.Readers.Html.Head;

/// <summary>The lines around an article: all before it, its first and last ones, the first after it. The page is traversed once.</summary>
internal sealed class HeadLines
{
    private const int MostOfHead = 80;
    private const int MostOfTail = 8;
    private const int MostBehind = 40;
    private const int LongestLine = 400;

    private readonly Func<INode, bool> _isArticle;
    private readonly ReadingBudget _budget;
    private readonly List<HeadLine> _lines = [];
    private readonly Queue<HeadLine> _tail = new();
    private readonly StringBuilder _words = new();
    private readonly List<IText> _texts = [];
    private string? _machine;
    private int _linked;
    private HeadZone _zone;
    private int _inside;
    private int _behind;

    private HeadLines(Func<INode, bool> isArticle, ReadingBudget budget) => (_isArticle, _budget) = (isArticle, budget);

    /// <summary>Returns the lines of a page, in order.</summary>
    /// <param name="body">The page.</param>
    /// <param name="isArticle">Returns whether a node is a part of the article.</param>
    /// <param name="budget">The limits of the reading.</param>
    public static IReadOnlyList<HeadLine> Of(IElement body, Func<INode, bool> isArticle, ReadingBudget budget)
    {
        var lines = new HeadLines(isArticle, budget) { _zone = isArticle(body) ? HeadZone.Head : HeadZone.Before };
        var place = new HeadPlace(body, body, body) { IsInside = isArticle(body) };
        lines.Walk(body, place);
        lines.End(place);
        lines._lines.AddRange(lines._tail);
        return lines._lines;
    }

    private void Walk(INode node, HeadPlace place)
    {
        foreach (var child in node.ChildNodes)
        {
            _budget.GoOn();
            if (_behind > MostBehind)
            {
                return;
            }

            var isArticle = _isArticle(child) && !place.IsInside;
            if (isArticle)
            {
                End(place);
                _zone = HeadZone.Head;
            }

            Enter(child, isArticle ? place with { IsInside = true } : place);
            if (isArticle)
            {
                End(place);
                _zone = HeadZone.Behind;
            }
        }
    }

    private void Enter(INode node, HeadPlace place)
    {
        if (node is IText text)
        {
            Add(text, place);
        }
        else if (node is IElement { LocalName: "br" or "hr" })
        {
            End(place);
        }
        else if (node is IElement { LocalName: "script" } script)
        {
            _machine ??= _inside < MostOfHead ? ScriptDates.First(script.TextContent) : null;
        }
        else if (node is IElement element && !IsOut(element))
        {
            Enter(element, place);
        }
    }

    private void Enter(IElement element, HeadPlace place)
    {
        if (ElementKinds.IsRunning(element))
        {
            Edge();
            Walk(element, place.Inside(element));
            _machine ??= element.LocalName == "time" ? element.GetAttribute("datetime") : null;
            Edge();
            return;
        }

        End(place);
        var (before, within) = (_lines.Count, place.Inside(element).In(element));
        Walk(element, within);
        End(within);
        if (_lines.Count == before && element.ChildElementCount == 0 && _zone is HeadZone.Before or HeadZone.Head && _inside < MostOfHead)
        {
            _lines.Add(Line("", within));
        }
    }

    private void Add(IText text, HeadPlace place)
    {
        var data = text.Data;
        var room = Math.Max(0, LongestLine - _words.Length);
        var from = _words.Length;
        foreach (var character in data.AsSpan(0, Math.Min(data.Length, room)))
        {
            _words.Append(character is '\r' or '\n' or '\t' or '\f' ? ' ' : character);
        }

        _linked += place.IsLinked ? _words.Length - from : 0;
        if (_zone == HeadZone.Head || _zone == HeadZone.Tail)
        {
            _texts.Add(text);
        }
    }

    private void Edge()
    {
        if (_words.Length > 0 && _words[^1] != HeadMarks.Edge && !char.IsWhiteSpace(_words[^1]))
        {
            _words.Append(HeadMarks.Edge);
        }
    }

    private void End(HeadPlace place)
    {
        var words = Collapsed();
        if (words.AsSpan().Trim(HeadMarks.Edge).IsWhiteSpace() && _machine is null)
        {
            Clear();
            return;
        }

        Put(Line(words, place));
        Clear();
    }

    private HeadLine Line(string words, HeadPlace place) => new(words, place.Holder, _zone)
    {
        Row = place.Row,
        Cell = place.Cell,
        Level = place.Level,
        Linked = _linked,
        IsItem = place.IsItem,
        IsAside = place.IsAside,
        Texts = [.. _texts],
        Machine = _machine,
    };

    private void Put(HeadLine line)
    {
        if (_zone == HeadZone.Head && ++_inside > MostOfHead)
        {
            _tail.Enqueue(line with { Zone = HeadZone.Tail });
            if (_tail.Count > MostOfTail)
            {
                _tail.Dequeue();
            }

            return;
        }

        _behind += _zone == HeadZone.Behind ? 1 : 0;
        _lines.Add(line);
    }

    private void Clear()
    {
        _words.Clear();
        _texts.Clear();
        (_linked, _machine) = (0, null);
    }

    // A browser shows one space for many; the spaces that it preserves separate items.
    private string Collapsed()
    {
        var line = new StringBuilder(_words.Length);
        for (var i = 0; i < _words.Length; i++)
        {
            if (_words[i] != ' ' || (line.Length > 0 && line[^1] != ' '))
            {
                line.Append(_words[i]);
            }
        }

        return line.ToString();
    }

    private static bool IsOut(IElement element) =>
        ElementKinds.IsSilent(element) || ElementKinds.IsControl(element) || ElementKinds.IsEmbedded(element);
}
