using System.Text;
using AngleSharp.Html.Parser;

namespace AccessibleContent.Tests.Support;

/// <summary>The notice's own words in what a writer wrote, found without the writer.</summary>
internal static class WrittenWords
{
    /// <summary>Returns the text of a notice in HTML: everything not marked as a label, and images by their alternative text.</summary>
    public static string Of(string markup)
    {
        var document = new HtmlParser().ParseDocument(markup);
        foreach (var label in document.QuerySelectorAll("[data-label]").ToList())
        {
            label.Remove();
        }

        foreach (var image in document.QuerySelectorAll("img").ToList())
        {
            image.Replace(document.CreateTextNode(image.GetAttribute("alt")!));
        }

        return document.QuerySelector("article")!.TextContent;
    }

    /// <summary>Returns a text without its labels, which appear in it in this order.</summary>
    public static string Of(string text, IReadOnlyList<string> labels)
    {
        var rest = new StringBuilder();
        var position = 0;
        foreach (var label in labels.Where(label => label.Length > 0))
        {
            var at = text.IndexOf(label, position, StringComparison.Ordinal);
            Assert.True(at >= 0, $"The label “{label}” is not in the text.");
            rest.Append(text, position, at - position);
            position = at + label.Length;
        }

        return rest.Append(text, position, text.Length - position).ToString();
    }
}
