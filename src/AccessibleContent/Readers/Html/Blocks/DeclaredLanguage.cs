using AccessibleContent.Model;
using AngleSharp.Dom;

namespace AccessibleContent.Readers.Html.Blocks;

/// <summary>The language that an element of the article declares.</summary>
internal static class DeclaredLanguage
{
    /// <summary>
    /// Returns the tag; an empty one if the text is Chinese or of no valid language, null if the element declares nothing.
    /// </summary>
    public static string? Of(IElement element)
    {
        var written = element.GetAttribute("lang") ?? element.GetAttribute("xml:lang");

        // Word declares it for every digit and space that was typed without its Chinese keyboard.
        if (written is null or "EN-US")
        {
            return null;
        }

        var tag = written.Trim().Replace('_', '-');
        return LanguageTag.IsTag(tag) && !LanguageTag.IsChinese(tag) ? tag : "";
    }
}
