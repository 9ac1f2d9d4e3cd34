using AccessibleContent.Model;
using AccessibleContent.Readers.Json;
using AngleSharp.Dom;

namespace AccessibleContent.Readers.Html;

/// <summary>Refuses a page that is a rendition of our own: written back it would replace the original by what was made from it.</summary>
internal static class OwnRendition
{
    /// <summary>Refuses the page if its article says that it is in another script or mode than that of publication.</summary>
    public static void Refuse(IDocument document, NoticeDraft draft)
    {
        if (document.QuerySelector("article.notice[data-mode][lang]") is not { } article)
        {
            return;
        }

        var (script, mode) = (HanScript.Find(article.GetAttribute("lang")!), ReadingMode.Find(article.GetAttribute("data-mode")!));
        if (script is not null && script != HanScript.Simplified)
        {
            WrittenRendition.Refuse("script", script.Tag, HanScript.Simplified.Tag, draft.SourceName, draft);
        }

        if (mode is not null && mode != ReadingMode.Standard)
        {
            WrittenRendition.Refuse("mode", mode.Name, ReadingMode.Standard.Name, draft.SourceName, draft);
        }
    }
}
