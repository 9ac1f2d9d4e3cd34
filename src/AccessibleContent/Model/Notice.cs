using System.Collections.Immutable;

namespace AccessibleContent.Model;

/// <summary>One published item of the site: the single document from which every rendition is made.</summary>
public sealed record Notice
{
    /// <summary>Gets the permanent address.</summary>
    public required NoticeId Id { get; init; }

    /// <summary>Gets the number of the revision, from 1; the reader of a page cannot know it and leaves 1.</summary>
    public int Revision { get; init; } = 1;

    /// <summary>Gets the title, without markup.</summary>
    public required string Title { get; init; }

    /// <summary>Gets the 政府信息公开 record.</summary>
    public required NoticeMetadata Metadata { get; init; }

    /// <summary>Gets the body in reading order, attachments last.</summary>
    public required ImmutableArray<Block> Blocks { get; init; }

    /// <summary>Gets the reason for this revision; null for the first, and where its publisher gave none.</summary>
    public Correction? Correction { get; init; }

    /// <summary>Gets the moment of publication; the beginning of the day in China where only the day is known.</summary>
    public DateTimeOffset PublicationMoment => Metadata.PublishedAt ?? (Metadata.PublishedOn == DateOnly.MinValue
        ? DateTimeOffset.MinValue
        : new DateTimeOffset(Metadata.PublishedOn, TimeOnly.MinValue, ChinaTime.Offset));
}
