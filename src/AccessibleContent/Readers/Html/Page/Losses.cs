using System.Globalization;
using AccessibleContent.Readers.Html.Hidden;
using AngleSharp.Dom;

namespace AccessibleContent.Readers.Html.Page;

/// <summary>Counts what an article holds and a notice does not: nothing with text is dropped without being quoted.</summary>
internal sealed class Losses(NoticeDraft draft, HiddenContent hidden)
{
    private readonly Dictionary<string, (int Count, int? Line)> _counts = [];

    /// <summary>Counts dropped attributes of an element; the element itself may well be kept.</summary>
    public void CountAttributes(IElement element)
    {
        foreach (var attribute in element.Attributes)
        {
            if (attribute.Name.StartsWith("on", StringComparison.Ordinal))
            {
                Count("事件处理程序", element);
            }
            else if (attribute.Name == "style")
            {
                Count("排版样式", element);
            }
        }
    }

    /// <summary>Returns whether the element has no place in a notice; if so, it is counted or quoted.</summary>
    public bool TakesOut(IElement element)
    {
        if (element.LocalName is "script" or "style")
        {
            Count(element.LocalName == "script" ? "脚本" : "样式表", element);
            return true;
        }

        // Hidden content is reported on its own.
        if (ElementKinds.IsSilent(element) || hidden.Holds(element))
        {
            return true;
        }

        var why = ElementKinds.IsEmbedded(element) ? $"嵌入内容（{element.LocalName}）"
            : ElementKinds.IsControl(element) ? $"表单控件（{element.LocalName}）"
            : null;
        if (why is not null)
        {
            Report(why, element);
        }

        return why is not null;
    }

    /// <summary>Counts one thing of a kind.</summary>
    public void Count(string what, IElement element)
    {
        var (count, line) = _counts.GetValueOrDefault(what, (0, HtmlWords.LineOf(element)));
        _counts[what] = (count + 1, line);
    }

    /// <summary>Reports the counts.</summary>
    public void Report()
    {
        foreach (var (what, (count, line)) in _counts)
        {
            draft.Remark(RemarkKind.Skipped, string.Create(CultureInfo.InvariantCulture, $"{what}没有采用，共 {count} 处。"), line: line);
        }
    }

    private void Report(string why, IElement element)
    {
        var words = HtmlWords.Quote(element);
        var label = element.GetAttribute("value") ?? element.GetAttribute("alt") ?? element.GetAttribute("title");
        var address = element.GetAttribute("src") ?? element.GetAttribute("data-src");
        string?[] told =
        [
            string.IsNullOrWhiteSpace(address) ? null : $"地址“{address.Trim()}”",
            string.IsNullOrWhiteSpace(label) ? null : $"名称“{label.Trim()}”",
            words.Length == 0 ? null : $"文字“{words}”",
        ];
        if (told.Any(one => one is not null))
        {
            draft.Remark(RemarkKind.Skipped, $"{why}没有采用：{string.Join("，", told.OfType<string>())}。", line: HtmlWords.LineOf(element));
        }
        else
        {
            Count(why, element);
        }
    }
}
