using AccessibleContent.Model;
using AngleSharp.Dom;

namespace AccessibleContent.Readers.Html.Blocks;

/// <summary>The language that an element of the article says its words are in.</summary>
internal static class DeclaredLanguage
{
    /// <summary>Gives the tag; an empty one where the words are Chinese or of no language that can be told, null where the element says nothing.</summary>
    public static string? Of(IElement element)
    {
        var written = element.GetAttribute("lang") ?? element.GetAttribute("xml:lang");

        // Word says so of every digit and space that was typed without its Chinese keyboard.
        if (written is null or "EN-US")
        {
            return null;
        }

        var tag = written.Trim().Replace('_', '-');
        return LanguageTag.IsTag(tag) && !LanguageTag.IsChinese(tag) ? tag : "";
    }
}
