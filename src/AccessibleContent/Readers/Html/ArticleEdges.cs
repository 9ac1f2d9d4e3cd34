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
        var head = new List<Block>();
        var next = 0;
        for (; next < blocks.Length && head.Count < Reach; next++)
        {
            if (!TakeByline(blocks[next], record, draft) && !Skip(blocks[next], draft))
            {
                head.Add(blocks[next]);
            }
        }

        Block[] kept = [.. head, .. blocks[next..]];
        var end = kept.Length;
        while (end > 0 && Skip(kept[end - 1], draft))
        {
            end--;
        }

        return [.. kept.AsSpan(0, end)];
    }

    /// <summary>Leaves out the title where the article begins with it: it is said before.</summary>
    public static ImmutableArray<Block> WithoutTitle(ImmutableArray<Block> blocks, string? title) =>
        title is not null && blocks is [Paragraph or Heading, ..] && HtmlWords.Bare(PlainWords.Of(blocks[0])) == HtmlWords.Bare(title) ? blocks[1..] : blocks;

    private static bool TakeByline(Block block, RecordFields record, NoticeDraft draft)
    {
        var line = Line(block);
        if (line is null || Byline.TryRead(line) is not { } fields || PublicationDate.Parse(line) is not null)
        {
            return false;
        }

        record.Add(fields);
        draft.Remark(RemarkKind.Skipped, $"正文开头的发布信息归入信息表：“{line}”。");
        return true;
    }

    private static bool Skip(Block block, NoticeDraft draft)
    {
        if (Line(block) is not { } line || !PageFurniture.Is(line))
        {
            return false;
        }

        draft.Remark(RemarkKind.Skipped, $"网页部件未采用：“{line}”。");
        return true;
    }

    private static string? Line(Block block) => block is Paragraph or Heading or ListBlock && PlainWords.Of(block) is { Length: > 0 and < LongestLine } words ? words : null;
}
