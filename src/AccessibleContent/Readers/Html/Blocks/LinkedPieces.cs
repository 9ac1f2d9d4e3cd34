using System.Collections.Immutable;
using AccessibleContent.Model;

namespace AccessibleContent.Readers.Html.Blocks;

/// <summary>
/// The words of a line piece by piece, each with the link around it. Emphasis inside a link or around it is no part of a name.
/// </summary>
internal sealed class LinkedPieces : NoticeWalk
{
    private readonly List<(string Words, Link? Link)> _pieces = [];

    /// <summary>Lists the pieces.</summary>
    public static List<(string Words, Link? Link)> Of(ImmutableArray<Inline> inlines)
    {
        var walk = new LinkedPieces();
        walk.Inlines(inlines);
        return walk._pieces;
    }

    /// <inheritdoc/>
    public override void Inline(Inline inline)
    {
        if (inline is InlineGroup and not Link)
        {
            base.Inline(inline);
        }
        else
        {
            _pieces.Add((PlainWords.Of(inline), inline as Link));
        }
    }
}
