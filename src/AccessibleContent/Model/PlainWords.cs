using System.Collections.Immutable;
using System.Text;

namespace AccessibleContent.Model;

/// <summary>The plain text of a part of a notice, in reading order.</summary>
public static class PlainWords
{
    /// <summary>Returns the text of running text; a line break counts as one space.</summary>
    public static string Of(ImmutableArray<Inline> inlines)
    {
        // Most running text is one run.
        if (inlines is [TextRun only])
        {
            return only.Text;
        }

        var words = new Joined();
        words.Inlines(inlines);
        return words.ToString();
    }

    /// <summary>Returns the text of a block and everything in it.</summary>
    public static string Of(Block block)
    {
        var words = new Joined();
        words.Block(block);
        return words.ToString();
    }

    /// <summary>
    /// Returns all content text of a notice: title, a correction's note, the facts' values, the body. Equal in every form and mode.
    /// </summary>
    public static string Of(Notice notice)
    {
        var words = new Joined();
        words.Words(notice.Title);
        words.Words(notice.Correction?.Note ?? "");
        foreach (var fact in Facts.Of(notice.Metadata))
        {
            words.Words(fact.Value);
        }

        words.Blocks(notice.Blocks);
        return words.ToString();
    }

    /// <summary>Returns the text of an inline and everything in it.</summary>
    internal static string Of(Inline inline)
    {
        if (inline is TextRun run)
        {
            return run.Text;
        }

        var words = new Joined();
        words.Inline(inline);
        return words.ToString();
    }

    private sealed class Joined : NoticeWalk
    {
        private readonly StringBuilder _words = new();

        public override void Words(string words) => _words.Append(words);

        public override void Code(string words) => _words.Append(words);

        public override void Break() => _words.Append(' ');

        public override string ToString() => _words.ToString();
    }
}
