using AccessibleContent.Readers.Html.Body;
using AccessibleContent.Readers.Html.Page;
using AccessibleContent.Readers.Records;

namespace AccessibleContent.Readers.Html.Head;

/// <summary>
/// Removes from the beginning of an article what belongs to the page: the record, the byline, buttons. Old pages lay them out together.
/// </summary>
internal sealed class ArticleHead(IReadOnlyList<HeadFacts> facts, HeadTitle? title, HtmlRecord record, TakenWords taken, NoticeDraft draft)
{
    private const int MostLines = 40;
    private const int MostUnknown = 3;
    private const int Sentence = 40;
    private const int MostOtherWords = 20;

    private int _unknown;
    private bool _isPastTitle;

    /// <summary>Reads the lines up to where the text begins.</summary>
    public void Read()
    {
        var first = facts.TakeWhile(fact => fact.Line.Zone == HeadZone.Before).Count();
        ReadRecord(first);
        for (var i = first; i < facts.Count && i < first + MostLines && facts[i].Line.Zone == HeadZone.Head; i++)
        {
            draft.Budget.GoOn();
            if (facts[i].Text.Length > 0 && !IsTitle(i) && !TakeRow(ref i) && IsBody(facts[i]))
            {
                return;
            }
        }
    }

    // A table inside the article may well be about other documents; only one that is a complete record is this page's.
    private void ReadRecord(int first)
    {
        var rows = facts.Skip(first).TakeWhile(fact => fact.Line.Zone == HeadZone.Head).Where(record.IsWholeRecord).ToList();
        if (rows.Count == 0)
        {
            return;
        }

        var table = RecordGroups.KeyOf(rows[0]);
        foreach (var row in rows.Where(row => RecordGroups.KeyOf(row) == table))
        {
            record.TakeInside(row, false);
            taken.Take(row, "正文开头的信息表归入信息表");
        }
    }

    private bool IsTitle(int index)
    {
        var isTitle =
            title is not null && ((index >= title.First && index <= title.Last) || facts[index].Line.Bare == HtmlWords.Bare(title.Words));
        _isPastTitle |= isTitle;
        return isTitle;
    }

    // A row of a layout table is taken whole or not at all.
    private bool TakeRow(ref int index)
    {
        var last = index;
        while (facts[index].Line.Row.LocalName == "tr" && last + 1 < facts.Count && facts[last + 1].Line.Row == facts[index].Line.Row)
        {
            last++;
        }

        for (var i = index; i <= last; i++)
        {
            if (facts[i].Text.Length > 0 && !(IsOfPage(i) && !IsBareBehindWords(i)))
            {
                return false;
            }
        }

        for (var i = index; i <= last; i++)
        {
            record.TakeInside(facts[i], true);
            taken.Take(facts[i], facts[i].Byline.Fields.Count > 0 ? "正文开头的发布信息归入信息表" : "网页部件未采用");
        }

        index = last;
        return true;
    }

    private bool IsOfPage(int index)
    {
        var byline = facts[index].Byline;
        return facts[index].IsOfPage
            ? !byline.Fields.Any(field => field.Label == RecordLabels.PlainDate) || BareDates.IsByline(facts, index)
            : byline.HasNamed && byline.Unknown.Count == 0 && byline.Rest <= MostOtherWords;
    }

    // After an unrecognised line, a date is that of a signature; so is one in brackets in the text, and one of several.
    private bool IsBareBehindWords(int index)
    {
        var fields = facts[index].Byline.Fields;
        return fields.Any(field => field.Label == RecordLabels.BareDate)
            && !fields.Any(field => field.Label is RecordLabels.Published or "来源")
            && (_unknown > 0 || IsLast(index) || (facts[index].Text[0] is '（' or '(' && !facts[index].Byline.HasFurniture));
    }

    private bool IsLast(int index)
    {
        var next = facts.Skip(index + 1).TakeWhile(fact => fact.Line.Zone is HeadZone.Head).FirstOrDefault(fact => fact.Text.Length > 0);
        return next is null || next.Byline.Fields.Any(field => field.Label == RecordLabels.BareDate);
    }

    // What is above the title, if that is inside the article, is not the text yet.
    private bool IsBody(HeadFacts fact)
    {
        if (PageFurniture.Is(fact.Text)
            || TitleWords.IsWay(fact.Text)
            || (!_isPastTitle && title is { First: >= 0 } && facts[title.First].Line.Zone == HeadZone.Head))
        {
            return false;
        }

        return ++_unknown >= MostUnknown
            || fact.Text.Length > Sentence
            || fact.Text.Contains('。', StringComparison.Ordinal)
            || fact.Text[^1] is ':' or '：' or '，';
    }
}
