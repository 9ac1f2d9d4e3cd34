using System.Collections.Immutable;
using AccessibleContent.Model;
using AccessibleContent.Readers.Html.Page;
using AccessibleContent.Readers.Records;

namespace AccessibleContent.Readers.Html.Body;

/// <summary>Removes from the ends of an article what belongs to the page: the repeated title, buttons.</summary>
internal static class ArticleEdges
{
    private const int Reach = 4;
    private const int LongestLine = 200;
    private const int MostLines = 6;
    private const int MostTitles = 2;

    /// <summary>Removes buttons and switches at both ends.</summary>
    public static ImmutableArray<Block> Trim(ImmutableArray<Block> blocks, NoticeDraft draft)
    {
        var head = new List<Block>();
        var next = 0;
        for (; next < blocks.Length && head.Count < Reach; next++)
        {
            if (!Skip(blocks[next], draft))
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

    /// <summary>
    /// Removes the title if the article begins with it, in one or several paragraphs, with or without the document number before it: the
    /// notice already has it.
    /// </summary>
    public static ImmutableArray<Block> WithoutTitle(ImmutableArray<Block> blocks, NoticeDraft draft)
    {
        var title = HtmlWords.Bare(draft.Title ?? "");
        var first = blocks is [Paragraph or Heading, ..] && DocumentNumber.Is(PlainWords.Of(blocks[0])) ? 1 : 0;
        for (
            var times = 0;
            title.Length > 0 && times < MostTitles && LinesOf(title, blocks.AsSpan()[first..]) is > 0 and var lines;
            times++)
        {
            draft.Remark(RemarkKind.Skipped, $"正文开头重复的标题没有采用：“{string.Concat(blocks.Skip(first).Take(lines).Select(PlainWords.Of))}”。");
            blocks = blocks.RemoveRange(first, lines);
        }

        return blocks;
    }

    // The number of blocks that form the title together; 0 if they are something else.
    private static int LinesOf(string title, ReadOnlySpan<Block> blocks)
    {
        var said = "";
        for (var i = 0; i < blocks.Length && i < MostLines && blocks[i] is Paragraph or Heading; i++)
        {
            said += HtmlWords.Bare(PlainWords.Of(blocks[i]));
            if (said == title)
            {
                return i + 1;
            }

            if (said.Length >= title.Length || !title.StartsWith(said, StringComparison.Ordinal))
            {
                return 0;
            }
        }

        return 0;
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

    private static string? Line(Block block) =>
        block is Paragraph or Heading or ListBlock && PlainWords.Of(block) is { Length: > 0 and < LongestLine } words ? words : null;
}
