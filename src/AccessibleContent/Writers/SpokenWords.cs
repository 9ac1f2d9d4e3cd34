using System.Collections.Immutable;
using System.Text;
using AccessibleContent.Model;

namespace AccessibleContent.Writers;

/// <summary>Running text as one string where no element marks superscripts: the text, with labels around them.</summary>
internal static class SpokenWords
{
    /// <summary>Returns the text; <paramref name="label"/> converts our labels to the rendition's script.</summary>
    public static string Of(ImmutableArray<Inline> inlines, Func<string, string> label)
    {
        if (!HasRaised(inlines))
        {
            return PlainWords.Of(inlines);
        }

        var words = new StringBuilder();
        Add(inlines, label, words);
        return words.ToString();
    }

    private static bool HasRaised(ImmutableArray<Inline> inlines)
    {
        foreach (var inline in inlines)
        {
            if (inline is Superscript or Subscript || (inline is InlineGroup group && HasRaised(group.Inlines)))
            {
                return true;
            }
        }

        return false;
    }

    private static void Add(ImmutableArray<Inline> inlines, Func<string, string> label, StringBuilder words)
    {
        foreach (var inline in inlines)
        {
            if (inline is InlineGroup group)
            {
                var (before, after) = RaisedLabels.Of(group);
                words.Append(before.Length == 0 ? "" : label(before));
                Add(group.Inlines, label, words);
                words.Append(after.Length == 0 ? "" : label(after));
            }
            else
            {
                words.Append(PlainWords.Of([inline]));
            }
        }
    }
}
