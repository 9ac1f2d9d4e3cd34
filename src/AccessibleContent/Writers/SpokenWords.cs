using System.Collections.Immutable;
using System.Text;
using AccessibleContent.Model;

namespace AccessibleContent.Writers;

/// <summary>Running text as one string where no element marks superscripts: the text, with labels around them.</summary>
internal sealed class SpokenWords(Func<string, string> label) : NoticeWalk
{
    private readonly StringBuilder _words = new();

    /// <summary>Returns the text; <paramref name="label"/> converts our labels to the rendition's script.</summary>
    public static string Of(ImmutableArray<Inline> inlines, Func<string, string> label)
    {
        if (inlines is [TextRun only])
        {
            return only.Text;
        }

        var walk = new SpokenWords(label);
        walk.Inlines(inlines);
        return walk._words.ToString();
    }

    /// <inheritdoc/>
    public override void Inline(Inline inline)
    {
        var (before, after) = inline is InlineGroup group ? RaisedLabels.Of(group) : ("", "");
        Words(before.Length == 0 ? "" : label(before));
        base.Inline(inline);
        Words(after.Length == 0 ? "" : label(after));
    }

    /// <inheritdoc/>
    public override void Words(string words) => _words.Append(words);

    /// <inheritdoc/>
    public override void Code(string words) => _words.Append(words);

    /// <inheritdoc/>
    public override void Break() => _words.Append(' ');
}
