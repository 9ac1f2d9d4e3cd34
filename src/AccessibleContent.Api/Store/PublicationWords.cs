using System.Globalization;
using AccessibleContent.Model;
using AccessibleContent.Readers.Text;

namespace AccessibleContent.Api.Store;

/// <summary>The reasons why a notice was not stored, and the remedies, in Simplified script.</summary>
internal static class PublicationWords
{
    /// <summary>Gets the reason; null if the notice was stored.</summary>
    public static string? Refusal(NoticeId id, Publication publication) =>
        Words(id, publication) is { } words ? ShortText.Visible(words) : null;

    /// <summary>There is no such notice.</summary>
    public static string Missing(string id) => $"没有编号为“{id}”的公告；请从列表 /api/notices 查找。";

    /// <summary>The notice is withdrawn: what it was is named, and none of its words are.</summary>
    public static string Withdrawn(string id, Withdrawal withdrawal) => string.Create(
        CultureInfo.InvariantCulture,
        $"编号“{id}”的公告{Named(withdrawal)}已于{withdrawal.At.InChina():yyyy年M月d日}撤下。理由：{ReasonOf(withdrawal)}");

    /// <summary>Gets the reason of a withdrawal.</summary>
    public static string ReasonOf(Withdrawal withdrawal) => withdrawal.Reason.Length > 0 ? withdrawal.Reason : "没有说明";

    /// <summary>The column or publisher is outside the writer's rights.</summary>
    public static string Foreign(string outside) => $"这个密钥不能用于{outside}；请换用可以写入它的密钥，或请管理员修改设置 Publishing:Keys 的 Catalogs 和 Publishers。";

    /// <summary>The notice is scheduled only.</summary>
    public static string OnlyScheduled(ScheduledNotice scheduled) => string.Create(
        CultureInfo.InvariantCulture,
        $"编号“{scheduled.Id}”的公告还没有发布，只是在等待{scheduled.PublishAt?.InChina():yyyy年M月d日 HH:mm}（北京时间）发布，不能撤下；"
        + $"要取消发布，请用 DELETE /api/notices/{Uri.EscapeDataString(scheduled.Id)}/scheduled。");

    private static string Named(Withdrawal withdrawal)
    {
        string?[] facts =
        [
            withdrawal.IndexNumber is { } number ? $"索引号：{number}" : null,
            withdrawal.Catalog is { } catalog ? $"栏目：“{catalog}”" : null,
        ];
        var known = string.Join('；', facts.OfType<string>());
        return known.Length == 0 ? "" : $"（{known}）";
    }

    private static string? Words(NoticeId id, Publication publication) => publication.Outcome switch
    {
        _ when publication.Unforeseen is { } unforeseen => $"编号“{id}”的公告没有保存：{unforeseen.Message}",
        PublicationOutcome.Conflict when publication.Holder is { } holder => $"这个索引号属于编号“{holder}”的公告；一个索引号永远只属于一个编号，请修改那一则，或改正索引号。",
        PublicationOutcome.Conflict => publication.Other!.Length == 0
            ? $"编号“{id}”属于一则没有索引号的公告；请换一个编号。"
            : $"编号“{id}”属于索引号“{publication.Other}”；一个编号永远只属于一个索引号，请核对索引号。",
        PublicationOutcome.Withdrawn => Withdrawn(id.Value, publication.Version!.Withdrawal!),
        PublicationOutcome.Outdated => $"编号“{id}”的公告刚被别人改过；请重新读取，在新的版本上修改。",
        PublicationOutcome.Missing => Missing(id.Value),
        PublicationOutcome.NotScheduled => $"编号“{id}”没有等待发布的内容：可能已经按时发布，或已经取消；等待发布的内容见 /api/scheduled。",
        PublicationOutcome.Foreign => Foreign(publication.Other!),
        _ => null,
    };
}
