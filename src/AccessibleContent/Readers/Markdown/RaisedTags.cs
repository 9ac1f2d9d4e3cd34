using System.Collections.Immutable;
using AccessibleContent.Model;
using AccessibleContent.Readers.Html.Blocks;

namespace AccessibleContent.Readers.Markdown;

/// <summary>Collects the inlines of a container, with the content of sup and sub tags as superscripts and subscripts.</summary>
internal sealed class RaisedTags
{
    private readonly List<(string Tag, int From)> _open = [];

    /// <summary>Gets the inlines so far.</summary>
    public List<Inline> Inlines { get; } = [];

    /// <summary>Gets the tags that were not closed.</summary>
    public IEnumerable<string> Unclosed => _open.Select(open => open.Tag);

    /// <summary>Adds inlines.</summary>
    public void Add(IEnumerable<Inline> inlines) => Inlines.AddRange(inlines);

    /// <summary>Accepts an opening or closing tag; returns false for any other tag.</summary>
    public bool Take(string tag)
    {
        if (tag is "<sup>" or "<sub>")
        {
            _open.Add((tag, Inlines.Count));
            return true;
        }

        if (tag is not ("</sup>" or "</sub>") || _open is not [.., { Tag: var open, From: var from }] || open[1..] != tag[2..])
        {
            return false;
        }

        _open.RemoveAt(_open.Count - 1);
        ImmutableArray<Inline> inside = [.. Inlines[from..]];
        Inlines.RemoveRange(from, Inlines.Count - from);
        Inlines.Add(Raised(inside, open == "<sup>"));
        return true;
    }

    private static Inline Raised(ImmutableArray<Inline> inside, bool up) =>
        RaisedDigits.Of(PlainWords.Of(inside), up) is { } digits ? new TextRun(digits)
        : up ? new Superscript(inside) : new Subscript(inside);
}
