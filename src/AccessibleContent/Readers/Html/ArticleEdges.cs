using System.Collections.Immutable;

namespace AccessibleContent.Readers.Html;

/// <summary>Takes off the ends of an article what belongs to the page: the title once more, the byline, buttons.</summary>
internal static class ArticleEdges
{
    private const int Reach = 4;
    private const int LongestLine = 200;

    /// <summary>Moves a byline at the beginning into the record, and leaves out buttons and switches at both ends.</summary>
    public static ImmutableArray<Block> Trim(ImmutableArray<Block> blocks, RecordFields record, NoticeDraft draft)
    {
        var kept = blocks.ToList();
        for (var i = 0; i < Math.Min(Reach, kept.Count);)
        {
            i += TakeByline(kept, i, record, draft) || Skip(kept, i, draft) ? 0 : 1;
        }

        while (kept.Count > 0 && Skip(kept, kept.Count - 1, draft))
        {
        }

        return [.. kept];
    }

    /// <summary>Leaves out the title where the article begins with it: it is said before.</summary>
    public static ImmutableArray<Block> WithoutTitle(ImmutableArray<Block> blocks, string? title) =>
        title is not null && blocks is [Paragraph or Heading, ..] && HtmlWords.Bare(PlainWords.Of(blocks[0])) == HtmlWords.Bare(title) ? blocks[1..] : blocks;

    private static bool TakeByline(List<Block> blocks, int index, RecordFields record, NoticeDraft draft)
    {
        var line = Line(blocks[index]);
        if (line is null || Byline.TryRead(line) is not { } fields || PublicationDate.Parse(line) is not null)
        {
            return false;
        }

        record.Add(fields);
        draft.Remark(RemarkKind.Skipped, $"正文开头的发布信息归入信息表：“{line}”。");
        blocks.RemoveAt(index);
        return true;
    }

    private static bool Skip(List<Block> blocks, int index, NoticeDraft draft)
    {
        if (Line(blocks[index]) is not { } line || !PageFurniture.Is(line))
        {
            return false;
        }

        draft.Remark(RemarkKind.Skipped, $"网页部件未采用：“{line}”。");
        blocks.RemoveAt(index);
        return true;
    }

    private static string? Line(Block block) => block is Paragraph or Heading or ListBlock && PlainWords.Of(block) is { Length: > 0 and < LongestLine } words ? words : null;
}
