using System.Globalization;
using AccessibleContent.Api.Store;
using AccessibleContent.Model;

namespace AccessibleContent.Api.Site;

/// <summary>
/// The page in the place of a withdrawn notice: which notice it was, when and why it was withdrawn, and where its history is; never words
/// of what was withdrawn, nor its title.
/// </summary>
internal static class WithdrawnPage
{
    /// <summary>Completes the page of the error.</summary>
    public static ErrorModel Of(ErrorModel error, ContentVersion gone)
    {
        var (page, withdrawal) = (error.Page, gone.Withdrawal!);
        var column = NoticePages.ColumnOf(withdrawal.Catalog, page.Published, page.Preferences);
        return error with
        {
            // No two addresses share a title.
            Page = page with
            {
                Column = withdrawal.IndexNumber ?? gone.Id.Value,
                Way = column,
            },
            Detail = $"{page.Words("编号“")}{gone.Id}{page.Words("”的公告已经撤下，不再提供。")}",
            Facts = [.. Facts(gone, withdrawal, page).Where(fact => fact.Value.Length > 0)],
            Links =
            [
                (page.Words("查看修订记录"), page.Preferences.To(NoticePages.PathOf(gone.Id) + "/revisions")),
                .. column.Select(one => (page.Words("同栏目：") + one.Name, one.Address)),
            ],
        };
    }

    // A code is the same in every script.
    private static IEnumerable<(string Label, string Value)> Facts(
        ContentVersion gone,
        Withdrawal withdrawal,
        PageModel page) =>
    [
        (page.Words("索引号"), withdrawal.IndexNumber ?? ""),
        (page.Words("栏目"), page.Published(withdrawal.Catalog ?? "")),
        (page.Words("撤下日期"), withdrawal.At.InChina().ToString("yyyy年M月d日", CultureInfo.InvariantCulture)),
        (page.Words("撤下理由"), page.Published(PublicationWords.ReasonOf(withdrawal))),
    ];
}
