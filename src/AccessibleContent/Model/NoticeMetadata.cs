using System.Collections.Immutable;

namespace AccessibleContent.Model;

/// <summary>The 政府信息公开 record of a notice; null means that the page did not state the value.</summary>
public sealed record NoticeMetadata
{
    /// <summary>Gets the day of publication (发布日期).</summary>
    public required DateOnly PublishedOn { get; init; }

    /// <summary>Gets the moment of publication, in China's time; null where only the day is known.</summary>
    public DateTimeOffset? PublishedAt { get; init; }

    /// <summary>Gets the publishing authority (发布机构).</summary>
    public string? Publisher { get; init; }

    /// <summary>Gets the column of the catalogue (公开目录).</summary>
    public string? Catalog { get; init; }

    /// <summary>Gets how the item is disclosed (公开方式).</summary>
    public string? Disclosure { get; init; }

    /// <summary>Gets the document number (文号), a code.</summary>
    public string? DocumentNumber { get; init; }

    /// <summary>Gets where the text was taken from (来源).</summary>
    public string? Source { get; init; }

    /// <summary>Gets the other facts of the record, in its order, such as 成文日期 or 有效性.</summary>
    public ImmutableArray<OtherFact> Others { get; init; } = [];

    /// <summary>Gets the index number (索引号): unique, permanent, a code.</summary>
    public string? IndexNumber { get; init; }
}

/// <summary>A fact of the record that has no field of its own: its label and value as published.</summary>
public sealed record OtherFact(string Label, string Value);
