using AccessibleContent.Model;

namespace AccessibleContent.Tests.OpenApi;

/// <summary>A notice with every kind of node, in which nothing that may be said is left out.</summary>
internal static class EveryNode
{
    /// <summary>Gets the notice.</summary>
    public static Notice Notice { get; } = new()
    {
        Id = NoticeId.From("a/1")!.Value,
        Revision = 2,
        Title = "停水通知",
        Metadata = new()
        {
            IndexNumber = "a/1",
            PublishedOn = new DateOnly(2024, 7, 19),
            PublishedAt = new DateTimeOffset(2024, 7, 19, 9, 30, 0, TimeSpan.FromHours(8)),
            Others = [new OtherFact("有效性", "有效")],
        },
        Correction = new("更正日期", new DateTimeOffset(2024, 7, 20, 9, 30, 0, TimeSpan.FromHours(8))),
        Blocks =
        [
            new Paragraph(Inlines),
            new Heading(2, [Words]),
            new ListBlock(3, [new ListItem([new Paragraph([Words])], 7)], ListNumbering.LowerAlpha, Reversed: true),
            new Table("收费标准", 1, [new TableRow([new TableCell([Words], 2, 2, IsHeader: true)])]),
            new Quotation([new Paragraph([Words])]),
            new Image("files/图.png", "示意图"),
            new Attachment("附件1", "/files/aa/%E8%A1%A8.pdf", "application/pdf", 5_000_000_000),
        ],
    };

    private static TextRun Words => new("会议要求");

    private static IEnumerable<Inline> Marks =>
    [
        Words, new CodeRun("GB/T 1"), new Emphasis(true, [Words]), new Emphasis(false, [Words]),
        new Link("https://example.gov.cn/a", [Words], "办事指南"), new Superscript([Words]), new Subscript([Words]),
        new LanguageSpan("en", [new TextRun("notice")]), new InlineImage("a.png", "图"), new LineBreak(), Words,
    ];

    private static System.Collections.Immutable.ImmutableArray<Inline> Inlines => [.. Marks];
}
