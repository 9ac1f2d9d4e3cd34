using static AccessibleContent.Api.OpenApi.Schemas.SchemaType;

namespace AccessibleContent.Api.OpenApi.Schemas;

/// <summary>Responses about notices: the list, the history and the trace.</summary>
internal static class ListSchemas
{
    /// <summary>Gets the objects.</summary>
    public static IReadOnlyList<SchemaObject> All { get; } =
    [
        new(
            "NoticeList", "A page of the list, newest first.",
            new("items", ListOf(Named("NoticeListItem")), "The notices of the page."),
            new("next", TextOrNull, "The cursor of the next page; null on the last."),
            new("total", Integer(), "The number of notices that match; 1000 where more do and are not counted."),
            new("totalIsExact", Truth, "Whether no more match than total says; true for all notices, a column or a publisher.")),
        new(
            "NoticeListItem", "A notice in a list.",
            new("id", Text, "Its id."),
            new("revision", Integer(1), "The number of its revision."),
            new("title", Text, "Its title."),
            new("publishedOn", Day, "The day of publication."),
            new("publisher", TextOrNull, "发布机构."),
            new("catalog", TextOrNull, "公开目录."),
            new("documentNumber", TextOrNull, "文号."),
            new("indexNumber", TextOrNull, "索引号."),
            new("href", Address, "Its address here."),
            new("page", Address, "The page of the website that shows it.")),
        new(
            "Scheduled", "A page of what waits for its moment, and of what could not be published at it, by moment.",
            new("items", ListOf(Named("ScheduledItem")), "The items of the page."),
            new("next", TextOrNull, "The cursor of the next page; null on the last.")),
        new(
            "ScheduledItem", "What waits, or what could not be published.",
            new("id", Text, "The notice's id."),
            new("state", Named("ScheduledState"), "Whether it waits or failed."),
            new("publishAt", MomentOrNull, "The moment; null if the stored one cannot be read."),
            new("title", TextOrNull, "The title; null if the stored notice cannot be read."),
            new("by", Text, "Who scheduled it, as the history shows them."),
            new("note", TextOrNull, "Why; null if nothing was said."),
            new("acceptedAt", MomentOrNull, "When it was scheduled."),
            new("isFirst", Truth, "Whether it is the notice's first publication."),
            new("revision", IntegerOrNull(1), "The number of the current revision; null if there is none."),
            new("reason", TextOrNull, "Why it could not be published; null while it waits."),
            new("failedAt", MomentOrNull, "When this was found; null while it waits.")),
        new("Revisions", "A notice's history, newest first.", new SchemaMember("items", ListOf(Named("Revision")), "The revisions.")),
        new(
            "Revision", "A revision of a notice, or its withdrawal.",
            new("revision", Integer(1), "The number."),
            new("publishedAt", Moment, "When it was published or withdrawn."),
            new("by", Text, "By whom, as the public sees it."),
            new("note", TextOrNull, "Why."),
            new("withdrawn", Truth, "Whether this is a withdrawal."),
            new("restores", Integer(1), "The revision that is shown again after a withdrawal was taken back.", Presence.Sometimes)),
        new(
            "ConversionTrace", "What decided each ambiguous stretch of a notice: the doubtful ones first, then the others.",
            new("id", Text, "The notice's id."),
            new("revision", Integer(1), "The number of its revision."),
            new("script", Named("Script"), "The script."),
            new("conversion", Named("Conversion"), "The engine."),
            new("doubts", Integer(), "The number of all doubtful stretches."),
            new("items", ListOf(Named("TracedSpan")), "The stretches."),
            new("omitted", IntegerOrNull(0), "How many were left out for size; null for none.")),
        new(
            "TracedSpan", "An ambiguous stretch.",
            new("part", Text, "The part of the notice: title, a fact's label, or blocks[n] from 0."),
            new("position", Integer(), "Its start in the part's text, in UTF-16 units."),
            new("source", Text, "As published."),
            new("result", Text, "As converted."),
            new("decidedBy", Text, "The dictionary, list, term or rule."),
            new("reason", TextOrNull, "Its reason; null where OpenCC's data decided."),
            new("doubtful", Truth, "Whether a term should settle it."),
            new("context", Text, "The stretch between its neighbours.")),
    ];
}
