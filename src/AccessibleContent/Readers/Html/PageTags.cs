using System.Text.RegularExpressions;
using AngleSharp.Html.Dom;

namespace AccessibleContent.Readers.Html;

/// <summary>The page tags of a government site (《政府网站发展指引》, annex on page design): what the record leaves out comes from them.</summary>
internal sealed partial class PageTags
{
    private readonly Dictionary<string, string> _tags = new(StringComparer.OrdinalIgnoreCase);
    private readonly IHtmlDocument _document;

    /// <summary>Collects the tags; the first of a name that says something counts.</summary>
    public PageTags(IHtmlDocument document)
    {
        _document = document;
        foreach (var meta in document.QuerySelectorAll("meta"))
        {
            if ((meta.GetAttribute("name") ?? meta.GetAttribute("property")) is { } name && !string.IsNullOrWhiteSpace(meta.GetAttribute("content")))
            {
                _tags.TryAdd(name.Trim(), meta.GetAttribute("content")!.Trim());
            }
        }
    }

    /// <summary>Gives a tag's value; null where the page has none.</summary>
    public string? this[string name] => _tags.GetValueOrDefault(name);

    /// <summary>Fills in what the record left out; each step is remarked.</summary>
    public void Complete(NoticeDraft draft)
    {
        var (record, source) = (draft.Metadata, Words("ContentSource", draft));
        Take(draft, "公开目录", "catalog", record.Catalog, "ColumnName", Words("ColumnName", draft), value => record = record with { Catalog = value });
        Take(draft, "发布机构", "publisher", record.Publisher, "ContentSource", source, value => record = record with { Publisher = value });
        Take(draft, "来源", "source", record.Source, "ContentSource", source, value => record = record with { Source = value });
        draft.Metadata = record;
        CompleteDate(draft);
        ChooseTitle(draft);
    }

    private static void Take(NoticeDraft draft, string label, string field, string? has, string tag, string? value, Action<string> take)
    {
        if (has is null && value is not null)
        {
            take(value);
            draft.Remark(RemarkKind.Guessed, $"信息表没有{label}；采用页面标签 {tag} 的“{value}”。", field);
        }
    }

    private void CompleteDate(NoticeDraft draft)
    {
        if (this["PubDate"] is not { } text)
        {
            return;
        }

        if (PublicationDate.Parse(text) is not { } tag)
        {
            draft.Remark(RemarkKind.Skipped, $"页面标签 PubDate 的“{text}”不是 {PublicationDate.FirstYear} 年至 {PublicationDate.LastYear} 年的日期，没有采用。", "publishedAt");
        }
        else if (draft.HasDate && draft.Metadata.PublishedOn != tag.Day)
        {
            draft.Remark(RemarkKind.Conflict, $"信息表的发布日期是 {draft.Metadata.PublishedOn:yyyy-MM-dd}，页面标签 PubDate 是 {tag.Day:yyyy-MM-dd}；采用信息表的。", "publishedOn");
        }
        else
        {
            Take(draft, Known(tag, draft));
        }
    }

    private static void Take(NoticeDraft draft, PublicationDate tag)
    {
        if (draft.HasDate && (draft.Metadata.PublishedAt is not null || tag.Time is null))
        {
            return;
        }

        draft.Remark(RemarkKind.Guessed, $"信息表没有发布{(draft.HasDate ? "时间" : "日期")}；采用页面标签 PubDate 的“{tag.Day:yyyy-MM-dd}{(tag.Time is { } time ? $" {time:HH:mm}" : "")}”。", draft.HasDate ? "publishedAt" : "publishedOn");
        draft.HasDate = true;
        draft.Metadata = draft.Metadata with { PublishedOn = tag.Day, PublishedAt = tag.Moment };
    }

    // The tag must have a time; a site that knows only the day writes midnight.
    private static PublicationDate Known(PublicationDate tag, NoticeDraft draft)
    {
        if (tag.Time is not { Ticks: 0 })
        {
            return tag;
        }

        if (draft.Metadata.PublishedAt is null)
        {
            draft.Remark(RemarkKind.Guessed, "页面标签 PubDate 的时间是零点，按只知道日期处理。", "publishedAt");
        }

        return tag with { Time = null };
    }

    private void ChooseTitle(NoticeDraft draft)
    {
        var recorded = draft.Title;
        (string Place, string? Words)[] places =
        [
            ("页面标签 ArticleTitle ", Words("ArticleTitle", draft)), ("信息表", recorded), (" h1 ", Heading(draft)), (" title 标签", BrowserTitle(draft)),
        ];
        if (places.FirstOrDefault(place => !string.IsNullOrEmpty(place.Words)) is not { Words: { } title } chosen)
        {
            return;
        }

        draft.Title = title;
        if (recorded is not null && HtmlWords.Bare(recorded) != HtmlWords.Bare(title))
        {
            draft.Remark(RemarkKind.Conflict, $"标题在信息表中是“{recorded}”，在页面标签中是“{title}”；采用页面标签的。", "title");
        }
        else if (recorded is null)
        {
            draft.Remark(RemarkKind.Guessed, $"信息表没有标题；采用{chosen.Place}的“{title}”。", "title");
        }
    }

    private string? Heading(NoticeDraft draft) => _document.QuerySelectorAll("h1")
        .Select(heading => draft.Cleaner.Words(HtmlWords.Of(heading)))
        .FirstOrDefault(words => words.Length > 0 && words != this["SiteName"]);

    private string? BrowserTitle(NoticeDraft draft) => TitleParts().Split(draft.Cleaner.Words(_document.Title ?? ""))
        .FirstOrDefault(part => part.Length > 0 && part != this["SiteName"] && part != this["ColumnName"] && !SiteName().IsMatch(part));

    private string? Words(string name, NoticeDraft draft) =>
        this[name] is { } value && draft.Cleaner.Words(Markup().Replace(value, "")) is { Length: > 0 } words ? words : null;

    [GeneratedRegex("<[^<>]{0,200}>")]
    private static partial Regex Markup();

    [GeneratedRegex(@"\s*(?:[_|｜—–]+|--+|\s-\s|(?<=\p{IsCJKUnifiedIdeographs})-(?=\p{IsCJKUnifiedIdeographs}))\s*")]
    private static partial Regex TitleParts();

    [GeneratedRegex("(?:人民政府|门户网站|政府网|政务网|官网|官方网站|中国政府网)$")]
    private static partial Regex SiteName();
}
