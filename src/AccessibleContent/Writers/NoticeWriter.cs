using System.Collections.Immutable;
using AccessibleContent.Model;

namespace AccessibleContent.Writers;

/// <summary>Writes notices in one form: one method for each kind of node, and the one place that distinguishes the kinds.</summary>
public abstract class NoticeWriter
{
    /// <summary>Gets a value indicating whether writing may stop.</summary>
    internal virtual bool IsFull => false;

    /// <summary>Writes running text.</summary>
    protected abstract void WriteParagraph(Paragraph paragraph);

    /// <summary>Writes a heading of the body.</summary>
    protected abstract void WriteHeading(Heading heading);

    /// <summary>Writes a list with its items.</summary>
    protected abstract void WriteList(ListBlock list);

    /// <summary>Writes a table.</summary>
    protected abstract void WriteTable(Table table);

    /// <summary>Writes a quotation.</summary>
    protected abstract void WriteQuotation(Quotation quotation);

    /// <summary>Writes a picture.</summary>
    protected abstract void WriteImage(Image image);

    /// <summary>Writes one attachment; <paramref name="number"/> counts them from 1.</summary>
    protected abstract void WriteAttachment(Attachment attachment, int number);

    /// <summary>Writes plain text.</summary>
    protected abstract void WriteText(TextRun run);

    /// <summary>Writes a code.</summary>
    protected abstract void WriteCode(CodeRun run);

    /// <summary>Writes stressed text.</summary>
    protected abstract void WriteEmphasis(Emphasis emphasis);

    /// <summary>Writes a link.</summary>
    protected abstract void WriteLink(Link link);

    /// <summary>Writes a picture in a cell or within text.</summary>
    protected abstract void WriteInlineImage(InlineImage image);

    /// <summary>Writes superscript text.</summary>
    protected abstract void WriteSuperscript(Superscript raised);

    /// <summary>Writes subscript text.</summary>
    protected abstract void WriteSubscript(Subscript lowered);

    /// <summary>Writes text in another language.</summary>
    protected abstract void WriteLanguage(LanguageSpan span);

    /// <summary>Writes a line break.</summary>
    protected abstract void WriteLineBreak();

    /// <summary>Writes each block by its kind.</summary>
    protected virtual void WriteBlocks(ImmutableArray<Block> blocks)
    {
        var attachments = 0;
        foreach (var block in blocks)
        {
            if (IsFull)
            {
                return;
            }

            WriteBlock(block, ref attachments);
        }
    }

    /// <summary>Writes each inline by its kind.</summary>
    protected internal void WriteInlines(ImmutableArray<Inline> inlines)
    {
        foreach (var inline in inlines)
        {
            if (IsFull)
            {
                return;
            }

            Write(inline);
        }
    }

    /// <summary>Writes a block by its kind; <paramref name="attachments"/> counts those before it in its sequence.</summary>
    private protected virtual void WriteBlock(Block block, ref int attachments)
    {
        switch (block)
        {
            case Paragraph paragraph: WriteParagraph(paragraph); break;
            case Heading heading: WriteHeading(heading); break;
            case ListBlock list: WriteList(list); break;
            case Table table: WriteTable(table); break;
            case Quotation quotation: WriteQuotation(quotation); break;
            case Image image: WriteImage(image); break;
            case Attachment attachment: WriteAttachment(attachment, ++attachments); break;
            default: throw new NotSupportedException($"No writer knows the block {block.GetType().Name}.");
        }
    }

    private void Write(Inline inline)
    {
        switch (inline)
        {
            case TextRun run: WriteText(run); break;
            case CodeRun run: WriteCode(run); break;
            case Emphasis emphasis: WriteEmphasis(emphasis); break;
            case Link link: WriteLink(link); break;
            case InlineImage image: WriteInlineImage(image); break;
            case Superscript raised: WriteSuperscript(raised); break;
            case Subscript lowered: WriteSubscript(lowered); break;
            case LanguageSpan span: WriteLanguage(span); break;
            case LineBreak: WriteLineBreak(); break;
            default: throw new NotSupportedException($"No writer knows the inline {inline.GetType().Name}.");
        }
    }
}
