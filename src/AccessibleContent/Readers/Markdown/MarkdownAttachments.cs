using System.Collections.Immutable;
using AccessibleContent.Model;

namespace AccessibleContent.Readers.Markdown;

/// <summary>Recognises an attachment: a paragraph that is nothing but a link to a file of documents.</summary>
internal static class MarkdownAttachments
{
    /// <summary>Reads the attachment; null where the words are anything else.</summary>
    public static Attachment? TryRead(ImmutableArray<Inline> words) =>
        words is [Link link] && FileKind.Of(link.Address) is { IsPicture: false }
            ? new(PlainWords.Of(link.Inlines).Trim(), link.Address, null, null)
            : null;
}
