using System.Globalization;

namespace AccessibleContent.Model;

/// <summary>The record as one ordered list, the same in every form, so that listeners learn where each fact is.</summary>
internal static class Facts
{
    /// <summary>Lists the facts of the record; the index number is last because it is the one noisy value.</summary>
    public static IEnumerable<Fact> Of(NoticeMetadata metadata)
    {
        Fact?[] known =
        [
            new("发布日期", Published(metadata), FactKind.Published),
            Text("发布机构", metadata.Publisher),
            Text("公开目录", metadata.Catalog),
            Text("公开方式", metadata.Disclosure),
            Code("文号", metadata.DocumentNumber),
            Text("来源", metadata.Source),
        ];
        return known
            .Concat(metadata.Others.Select(other => Text(other.Label, other.Value)))
            .Append(Code("索引号", metadata.IndexNumber))
            .OfType<Fact>();
    }

    private static string Published(NoticeMetadata metadata)
    {
        var day = metadata.PublishedOn.ToString("yyyy年M月d日", CultureInfo.InvariantCulture);
        return metadata.PublishedAt is { } at ? day + at.ToString(" HH:mm", CultureInfo.InvariantCulture) : day;
    }

    private static Fact? Text(string label, string? value) => value is null ? null : new(label, value, FactKind.Text);

    private static Fact? Code(string label, string? value) => value is null ? null : new(label, value, FactKind.Code);
}

/// <summary>
/// One line of the record as shown to readers: <paramref name="Label"/> is in Simplified script, the value in the notice's.
/// </summary>
public sealed record Fact(string Label, string Value, FactKind Kind);

/// <summary>The kind of a fact's value, for writers that mark it up.</summary>
public enum FactKind
{
    /// <summary>Text.</summary>
    Text,

    /// <summary>The day or moment of publication.</summary>
    Published,

    /// <summary>A code that stays as it is in every script.</summary>
    Code,
}
