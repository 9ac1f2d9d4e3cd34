using System.Collections.Immutable;

namespace AccessibleContent.Readers;

/// <summary>Recognises an attachment: a paragraph that is nothing but a link to a file of documents.</summary>
internal static class MarkdownAttachments
{
    private static readonly HashSet<string> Extensions = new(StringComparer.OrdinalIgnoreCase)
    {
        ".pdf", ".doc", ".docx", ".xls", ".xlsx", ".ppt", ".pptx", ".wps", ".et", ".ofd", ".zip", ".rar", ".7z", ".csv", ".txt",
    };

    /// <summary>Reads the attachment; null where the words are anything else.</summary>
    public static Attachment? TryRead(ImmutableArray<Inline> words) =>
        words is [Link link] && Extensions.Contains(Path.GetExtension(link.Address.Split('?', '#')[0]))
            ? new(PlainWords.Of(link.Inlines).Trim(), link.Address, null, null)
            : null;
}
