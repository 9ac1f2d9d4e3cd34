using System.Collections.Immutable;
using AccessibleContent.Model;

namespace AccessibleContent.Readers.Markdown;

/// <summary>Recognises an attachment: a paragraph that consists of a link to a document file.</summary>
internal static class MarkdownAttachments
{
    /// <summary>Reads the attachment; null if the text is anything else.</summary>
    public static Attachment? TryRead(ImmutableArray<Inline> words) =>
        words is [Link link] && FileKind.Of(link.Address) is { IsPicture: false }
            ? new(PlainWords.Of(link.Inlines).Trim(), link.Address, null, null)
            : null;
}
