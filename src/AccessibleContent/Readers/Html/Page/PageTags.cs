using System.Text.RegularExpressions;
using AccessibleContent.Readers.Html.Head;
using AngleSharp.Html.Dom;

namespace AccessibleContent.Readers.Html.Page;

/// <summary>The meta tags of a government page (《政府网站发展指引》, annex on page design): they supply what the record lacks.</summary>
internal sealed partial class PageTags
{
    private readonly Dictionary<string, (string Value, int? Line)> _tags = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Collects the tags; of several with one name, the first with a value counts.</summary>
    public PageTags(IHtmlDocument document)
    {
        Title = document.Title ?? "";
        foreach (var meta in document.QuerySelectorAll("meta"))
        {
            if ((meta.GetAttribute("name") ?? meta.GetAttribute("property")) is { } name
                && !string.IsNullOrWhiteSpace(meta.GetAttribute("content")))
            {
                _tags.TryAdd(name.Trim(), (meta.GetAttribute("content")!.Trim(), HtmlWords.LineOf(meta)));
            }
        }
    }

    /// <summary>Returns a tag's value; null if the page has none.</summary>
    public string? this[string name] => _tags.TryGetValue(name, out var tag) ? tag.Value : null;

    /// <summary>Gets the title that a browser shows for its window.</summary>
    public string Title { get; }

    /// <summary>Returns the line of a tag.</summary>
    public int? LineOf(string name) => _tags.TryGetValue(name, out var tag) ? tag.Line : null;

    /// <summary>
    /// Fills in what the record lacks; each step is remarked. The first publisher of a text is its source, and may be a newspaper: the
    /// authority is the one in the record.
    /// </summary>
    public void Complete(NoticeDraft draft, HeadTitle? shown)
    {
        var record = draft.Metadata;
        Take(
            draft, "公开目录", "catalog", record.Catalog, "ColumnName",
            Words("ColumnName", draft),
            value => record = record with { Catalog = value }
        );
        Take(
            draft, "来源", "source", record.Source, "ContentSource",
            Words("ContentSource", draft),
            value => record = record with { Source = value }
        );
        draft.Metadata = record;
        ChooseTitle(draft, shown);
    }

    private static void Take(NoticeDraft draft, string label, string field, string? has, string tag, string? value, Action<string> take)
    {
        if (has is null && value is not null)
        {
            take(value);
            draft.Remark(RemarkKind.Guessed, $"信息表没有{label}；采用页面标签 {tag} 的“{value}”。", field);
        }
    }

    private void ChooseTitle(NoticeDraft draft, HeadTitle? shown)
    {
        var recorded = draft.Title;
        (string Place, string? Words)[] places =
        [
            ("页面标签 ArticleTitle ", Words("ArticleTitle", draft)),
            ("信息表", recorded),
            (shown?.Place ?? "", shown?.Words),
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
            var isDoubt = chosen.Words == shown?.Words && !shown!.IsSure;
            draft.Remark(
                isDoubt ? RemarkRule.TitleInDoubt : RemarkRule.Of(RemarkKind.Guessed),
                $"信息表没有标题；采用{chosen.Place}的“{title}”{(isDoubt ? "，但它与网页的 title 标签不一致，请核对" : "")}。",
                "title");
        }
    }

    private string? Words(string name, NoticeDraft draft) =>
        this[name] is { } value && draft.Cleaner.Words(Markup().Replace(value, "")) is { Length: > 0 } words ? words : null;

    [GeneratedRegex("<[^<>]{0,200}>")]
    private static partial Regex Markup();
}
