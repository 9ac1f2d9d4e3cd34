using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace AccessibleContent.Readers.Html;

/// <summary>Finds the 政府信息公开 record of a page, as a table, a list, pairs of dt and dd or rows of elements, and the byline under the title.</summary>
internal sealed class HtmlRecord(Article article, RecordFields record, TextLengths lengths)
{
    private const int LongestRow = 300;

    // A table of cells with a few marks in them; what is higher is a part of the page, and each of its parts is asked by itself.
    private const int Highest = 16;

    private readonly HashSet<IElement> _taken = [];

    // What is around the article is no record, though it may hold one.
    private readonly HashSet<IElement> _around = [.. article.First.GetAncestors().OfType<IElement>()];

    /// <summary>Gets the elements whose words went into the record: the body must not say them again.</summary>
    public IReadOnlySet<IElement> Taken => _taken;

    /// <summary>Reads what stands before the article, and a record inside it.</summary>
    public void Read(IHtmlDocument document)
    {
        if (document.Body is { } body)
        {
            Walk(body);
        }
    }

    // Gives false from the article's end on: what follows it belongs to other pages.
    private bool Walk(IElement element)
    {
        foreach (var child in element.Children)
        {
            if (child == article.First)
            {
                ReadInside();
                return false;
            }

            if (!Frames(child) && !(lengths.HeightOf(child) <= Highest && !_around.Contains(child) && TryTake(child, 2)) && !Walk(child))
            {
                return false;
            }
        }

        return true;
    }

    private static bool Frames(IElement element) =>
        element.LocalName is "script" or "nav" or "footer" or "select" or "h1" || ElementKinds.IsSilent(element) || ElementKinds.IsControl(element);

    // Inside the article a table may well be about other documents; only one that is a whole record is this page's.
    private void ReadInside()
    {
        foreach (var table in article.Find("table, dl, ul").Take(3))
        {
            TryTake(table, 3, "索引号");
        }
    }

    private bool TryTake(IElement element, int least, string? required = null)
    {
        var rows = Rows(element).ToList();
        var fields = rows.SelectMany(row => DisclosureRecord.Of(row) ?? (row is [var line] ? DisclosureRecord.TryRead(line) : null) ?? []).ToList();
        var isGroup = fields.Select(field => field.Label).Distinct().Count() >= least && fields.Count >= rows.Count / 2.0;
        if ((!isGroup || (required is not null && !fields.Exists(field => field.Label == required))) && Single(element, required) is not { } single)
        {
            return false;
        }
        else
        {
            record.Add(isGroup ? fields : Single(element, required)!);
        }

        _taken.Add(element);
        return true;
    }

    // One line: a byline, or one label with its value in a page whose rows are elements of their own.
    private static IReadOnlyList<RecordField>? Single(IElement element, string? required)
    {
        var words = HtmlWords.Of(element, LongestRow);
        if (required is not null || words.Length is 0 or >= LongestRow || element.QuerySelector("input, select, textarea, table, ul") is not null)
        {
            return null;
        }

        var isLine = element.Children.All(IsPlain);
        return Byline.TryRead(words)
            ?? (isLine ? DisclosureRecord.TryRead(words.Replace('\u00A0', ' ')) : null)
            ?? (element.Children.All(child => child.Children.All(IsPlain)) ? DisclosureRecord.Of(Parts(element)) : null);
    }

    private static bool IsPlain(IElement element) => element.LocalName == "br" || (ElementKinds.IsRunning(element) && element.Children.All(IsPlain));

    private static IEnumerable<string[]> Rows(IElement element) => element.LocalName switch
    {
        "table" when element.QuerySelector("table, input, select") is null => element.QuerySelectorAll("tr").Select(row => Parts(row)),
        "ul" or "ol" when element.QuerySelector("ul, ol, table, input, select") is null => element.Children.Select(Line),
        "dl" when element.QuerySelector("input, select") is null => Pairs(element),
        _ => [],
    };

    private static string[] Line(IElement item)
    {
        var words = HtmlWords.Of(item, LongestRow);
        return words.AsSpan().IndexOfAny(":：") > 0 ? [words] : Parts(item);
    }

    private static string[] Parts(IElement row) => [.. row.Children.Select(cell => HtmlWords.Of(cell, LongestRow))];

    private static IEnumerable<string[]> Pairs(IElement list)
    {
        var pair = new List<string>();
        foreach (var child in list.QuerySelectorAll("dt, dd"))
        {
            if (child.LocalName == "dt" && pair.Count > 0)
            {
                yield return [.. pair];
                pair.Clear();
            }

            pair.Add(HtmlWords.Of(child, LongestRow));
        }

        yield return [.. pair];
    }
}
