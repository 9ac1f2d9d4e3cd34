using System.Globalization;

namespace AccessibleContent.Model;

/// <summary>The record as one ordered list, the same in every form, so that listeners learn where each fact is.</summary>
internal static class Facts
{
    private const string None = "无";
    private const string Unstated = "未注明";

    /// <summary>
    /// Lists the seven facts of every record, stated or not, with the other facts of this one before the last: the index number is last
    /// because it is the one noisy value.
    /// </summary>
    public static IEnumerable<Fact> Of(NoticeMetadata metadata) =>
    [
        new("发布日期", Published(metadata), FactKind.Published),
        Text("发布机构", metadata.Publisher),
        Text("来源", metadata.Source),
        Text("公开目录", metadata.Catalog),
        Text("公开方式", metadata.Disclosure),
        Code("文号", metadata.DocumentNumber, None),
        .. metadata.Others.Select(other => Text(other.Label, other.Value) with { IsLabelOfPage = true }),
        Code("索引号", metadata.IndexNumber, Unstated),
    ];

    private static string Published(NoticeMetadata metadata)
    {
        var day = metadata.PublishedOn.ToString("yyyy年M月d日", CultureInfo.InvariantCulture);
        return metadata.PublishedAt is { } at ? day + at.ToString(" HH:mm", CultureInfo.InvariantCulture) : day;
    }

    private static Fact Text(string label, string? value) => value is null ? Missing(label, Unstated) : new(label, value, FactKind.Text);

    private static Fact Code(string label, string? value, string substitute) =>
        value is null ? Missing(label, substitute) : new(label, value, FactKind.Code);

    private static Fact Missing(string label, string substitute) => new(label, "", FactKind.Missing, substitute);
}

/// <summary>
/// One line of the record as shown to readers: <paramref name="Label"/> is in Simplified script, the value in the notice's. A value that
/// the page did not state is empty, and <paramref name="Substitute"/> is the label that stands in its place, in Simplified script.
/// </summary>
public sealed record Fact(string Label, string Value, FactKind Kind, string Substitute = "")
{
    /// <summary>Gets a value indicating whether the page chose the label, which then keeps its vocabulary.</summary>
    public bool IsLabelOfPage { get; init; }
}

/// <summary>The kind of a fact's value, for writers that mark it up.</summary>
public enum FactKind
{
    /// <summary>Text.</summary>
    Text,

    /// <summary>The day or moment of publication.</summary>
    Published,

    /// <summary>A code that stays as it is in every script.</summary>
    Code,

    /// <summary>Nothing: the page did not state it.</summary>
    Missing,
}
