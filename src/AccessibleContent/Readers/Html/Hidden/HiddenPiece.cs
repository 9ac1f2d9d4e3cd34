using AccessibleContent.Readers.Html.Page;
using AngleSharp.Dom;

namespace AccessibleContent.Readers.Html.Hidden;

/// <summary>Something that a page holds and a notice must not: what it is, and its text for the remark.</summary>
/// <param name="Rule">The rule of the remark.</param>
/// <param name="What">Its name in the remark.</param>
/// <param name="Words">Its texts, each quoted separately.</param>
/// <param name="Line">Its line in the source.</param>
internal sealed record HiddenPiece(RemarkRule Rule, string What, IReadOnlyList<string> Words, int? Line)
{
    // As much as a remark can quote, with room for its own text.
    private const int Longest = 4500;

    /// <summary>Returns a piece for an element hidden in a certain way.</summary>
    public static HiddenPiece Of(Hiding hiding, IElement? element, string words) => hiding switch
    {
        Hiding.Comment => new(RemarkRule.Comment, "批注", [words], LineOf(element)),
        Hiding.None => new(RemarkRule.Of(RemarkKind.Skipped), "网页部件", [words], LineOf(element)),
        Hiding.Deleted => new(RemarkRule.DeletedText, "已删除（加删除线）的文字", [words], LineOf(element)),
        _ => new(RemarkRule.HiddenContent, element?.LocalName == "tr" ? "网页上不显示的行" : "网页上不显示的内容", [words], LineOf(element)),
    };

    private static int? LineOf(IElement? element) => element is null ? null : HtmlWords.LineOf(element);

    /// <summary>Reports it, in as many remarks as its text needs.</summary>
    public void Report(NoticeDraft draft)
    {
        var quotes = new List<string>();
        var length = 0;
        foreach (var words in Words)
        {
            if (length + words.Length > Longest && quotes.Count > 0)
            {
                Report(draft, quotes);
                (quotes, length) = ([], 0);
            }

            quotes.Add($"“{words}”");
            length += words.Length + 3;
        }

        Report(draft, quotes);
    }

    private void Report(NoticeDraft draft, List<string> quotes)
    {
        var quoted = string.Join('、', quotes);
        draft.Remark(
            Rule,
            Rule == RemarkRule.PerhapsHidden
                ? $"文字{quoted}是白色的，它的底色不在网页里；已经采用，请核对它在网页上是否显示。"
                : $"{What}没有采用：{quoted}。{WayOut}",
            line: Line);
    }

    private string WayOut => Rule == RemarkRule.HiddenContent ? "如应公开，请让它在网页上显示。" : Rule == RemarkRule.DeletedText ? "请核对余下的文字。" : "";
}
