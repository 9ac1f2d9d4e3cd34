using System.Collections.Immutable;
using AccessibleContent.Model;
using CsCheck;

namespace AccessibleContent.Tests.Support;

/// <summary>Notices of any shape: every kind of block, text with marks, digits, Latin, codes and markup in it.</summary>
internal static class GeneratedNotices
{
    private static readonly Gen<string> Words = Gen.OneOf(
        "会议要求", "各部门要认真落实。", "“一件事”集成服务，", "2024年7月19日", "兰政办发〔2024〕7号", "见 https://example.gov.cn/a?b=1 ",
        "<b>&amp;\"'", "GB/T 37668—2019", "𠮷野家", "面条、里程、发展；", "干部系统", "(电话：0539-8186000)", "!?", "長者模式")
        .Array[1, 6].Select(string.Concat).Select(text => text.Trim());

    private static readonly Gen<string> Addresses = Gen.OneOf(
        "https://example.gov.cn/a?b=1&c=2", "files/a.pdf", "#table",
        "mailto:office@example.gov.cn");

    private static readonly Gen<Inline> Inlines = Gen.Recursive<Inline>((depth, nested) => depth > 2
        ? Text
        : Gen.Frequency(
            (6, Text),
            (1, Gen.OneOf("a/1", "GB/T 1").Select(Inline (code) => new CodeRun(code))),
            (1, Gen.Bool.SelectMany(strong => nested.Array[1, 2].Select(Inline (inner) => new Emphasis(strong, [.. inner])))),
            (1, Gen.OneOf("示意图", "").Select(Inline (words) => new InlineImage("files/a.png", words))),
            (1, Addresses.SelectMany(address => Text.Select(Inline (words) => new Link(address, [words])))),
            (
                1,
                Addresses.SelectMany(address =>
                    Gen.OneOf("点击这里", "下载", "详情")
                        .SelectMany(words =>
                            Gen.OneOf<string?>("办事指南", null)
                                .Select(Inline (title) => new Link(address, [new TextRun(words)], title))))),
            (1, nested.Array[1, 2].Select(Inline (inner) => new Superscript([.. inner]))),
            (1, nested.Array[1, 2].Select(Inline (inner) => new Subscript([.. inner]))),
            (
                1,
                Gen.OneOf("en", "ja", "zh-Hant")
                    .SelectMany(language => nested.Array[1, 2].Select(Inline (inner) => new LanguageSpan(language, [.. inner]))))));

    private static readonly Gen<ImmutableArray<Inline>> Lines = Inlines.Array[1, 4].Select(inlines => TextRuns.Merge([.. inlines]));

    private static readonly Gen<Block> Blocks = Gen.Recursive<Block>((depth, nested) => depth > 1
        ? Paragraphs
        : Gen.Frequency(
            (5, Paragraphs),
            (1, Lines.SelectMany(words => Gen.Int[1, 5].Select(Block (level) => new Heading(level, words)))),
            (1, nested.Array[1, 2].Array[1, 3].SelectMany(Lists)),
            (1, nested.Array[1, 2].Select(Block (inner) => new Quotation([.. inner]))),
            (1, Tables),
            (1, Words.Select(Block (words) => new Image("a.png", words))),
            (1, Gen.Const((Block)new Image("b.png", "")))));

    /// <summary>Gets any notice.</summary>
    public static Gen<Notice> Any { get; } =
        from title in Words
        from publisher in Gen.OneOf<string?>("兰山区政府办公室", null)
        from number in Gen.OneOf<string?>("兰政办发〔2024〕7号", null)
        from blocks in Blocks.Array[1, 5]
        from attachments in Words.Array[0, 2]
        select new Notice
        {
            Id = NoticeId.From("a/1")!.Value,
            Title = title,
            Metadata = new NoticeMetadata
            {
                PublishedOn = new DateOnly(2024, 7, 19),
                IndexNumber = "a/1",
                Publisher = publisher,
                DocumentNumber = number,
            },
            Blocks = [.. blocks, .. attachments.Select(name => new Attachment(name, "files/a.pdf", "application/pdf", 2048))],
        };

    private static Gen<Inline> Text => Words.Select(Inline (words) => new TextRun(words));

    private static Gen<Block> Paragraphs => Lines.Select(Block (inlines) => new Paragraph(inlines));

    private static Gen<Block> Lists(Block[][] items) =>
        from start in Gen.Int[0, 3]
        from numbering in Gen.Int[0, 4]
        from reversed in Gen.Bool
        from numbers in Gen.Int[0, 40].Array[items.Length]
        let made = items.Zip(numbers, (item, number) => new ListItem([.. item], start == 0 || number < 30 ? null : number))
        select start == 0
            ? (Block)new ListBlock(null, [.. made])
            : new ListBlock(start, [.. made], numbering == 0 ? null : ListNumbering.All[numbering], reversed);

    private static Gen<(int Down, int Across)> Spans =>
        from isPlain in Gen.Int[0, 3]
        from down in Gen.Int[1, 3]
        from across in Gen.Int[1, 3]
        select isPlain > 0 ? (1, 1) : (down, across);

    private static Gen<Block> Tables =>
        from columns in Gen.Int[1, 4]
        from heads in Gen.Int[0, 1]
        from rows in Lines.Array[columns].Array[1, 4]
        from headers in Gen.Int[0, 2]
        from spans in Spans.Array[columns]
        select (Block)
            new Table(
                null, heads,
                [
                    .. rows.Select(row => new TableRow([
                        .. row.Select((cell, column) =>
                            new TableCell(cell, spans[column].Down, spans[column].Across, headers > 0 && column % 2 < headers)),
                    ])),
                ]);
}
