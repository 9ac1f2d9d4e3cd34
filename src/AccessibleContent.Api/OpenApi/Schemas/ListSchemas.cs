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
            new("totalIsExact", Truth, "Whether no more match than total says; true for all notices, a column or a publisher."),
            new("facets", Named("Facets"), "The values that results share; only for a search, like all below.", Presence.Sometimes),
            new("corrections", ListOf(Text), "What may have been meant instead of what was typed.", Presence.Sometimes),
            new("corrected", Truth, "Whether these are the results of the first correction.", Presence.Sometimes),
            new("relaxed", Truth, "Whether no notice has all words: those with the most of them are listed.", Presence.Sometimes),
            new("widened", ListOf(Named("WidenedWord")), "The words that were also looked for in others.", Presence.Sometimes)),
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
            new("page", Address, "The page of the website that shows it."),
            new("score", Number, "Its rank among the results of this search; only for a search, like all below.", Presence.Sometimes),
            new("snippet", Text, "The passage that matches, as HTML: only mark elements, and all else escaped.", Presence.Sometimes),
            new("matched", ListOf(Text), "The words that it has, those for which they stand too.", Presence.Sometimes)),
        new(
            "Facets", "The values that the results of a search share, the most frequent first.",
            new("catalog", ListOf(Named("Facet")), "公开目录."),
            new("publisher", ListOf(Named("Facet")), "发布机构."),
            new("year", ListOf(Named("Facet")), "The years of publication, the newest first.")),
        new(
            "Facet", "A value that results share.",
            new("name", Text, "The value."),
            new("count", Integer(1), "The number of results with it."),
            new("href", Address, "Their address.")),
        new(
            "WidenedWord", "A word that was also looked for in others.",
            new("word", Text, "The word as typed."),
            new("words", ListOf(Text), "The others.")),
        new(
            "Suggestions", "What may be meant by what has been typed so far.",
            new SchemaMember("items", ListOf(Named("Suggestion")), "The suggestions, the best first.")),
        new(
            "Suggestion", "A title or number of a notice.",
            new("text", Text, "The title, or the number as published."),
            new("kind", Named("SuggestionKind"), "Which of them it is."),
            new("id", Text, "The notice's id."),
            new("href", Address, "The notice's address here."),
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
