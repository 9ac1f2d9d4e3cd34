using AccessibleContent.Model;
using AccessibleContent.Writers;

namespace AccessibleContent.Readers;

/// <summary>Size limits of a notice, so that each of its renditions can be rendered, sent and read in good time.</summary>
public static class NoticeLimits
{
    /// <summary>The maximum number of parts: blocks, items, rows, cells and inlines.</summary>
    public const int Nodes = 500_000;

    /// <summary>Returns the reading, or a refusal if the notice is too large.</summary>
    public static Reading Check(Reading reading) => reading.Notice is { } notice && RefusalOf(notice) is { } refusal
        ? Reading.Refused([.. reading.Remarks, new Remark(RemarkKind.Refused, refusal, "blocks")])
        : reading;

    private static string? RefusalOf(Notice notice)
    {
        if (NoticeSize.Of(notice).Nodes is > Nodes and var nodes)
        {
            return $"正文共有 {nodes} 个段落、表格单元和文字片段，超过 {Nodes} 个；请拆分成几篇发布。";
        }

        return RenditionWeight.Of(notice) is > RenditionWeight.Limit and var bytes
            ? $"生成的版本至少有 {Megabytes(bytes)} MB，超过 {Megabytes(RenditionWeight.Limit)} MB；请拆分成几篇发布，或缩短表头、减少表格的行数。"
            : null;
    }

    // Rounded up, so that a size beyond the limit never displays as the limit itself.
    private static string Megabytes(long bytes) =>
        (Math.Ceiling(10 * bytes / (1024.0 * 1024)) / 10).ToString("0.#", System.Globalization.CultureInfo.InvariantCulture);
}
