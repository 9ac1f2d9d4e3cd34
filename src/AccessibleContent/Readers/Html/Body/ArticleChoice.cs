using AccessibleContent.Readers.Html.Page;

namespace AccessibleContent.Readers.Html.Body;

/// <summary>Neighbours in a box that may be the article.</summary>
/// <param name="Box">The box.</param>
/// <param name="From">The place of the first among its pieces.</param>
/// <param name="To">The place of the last.</param>
/// <param name="Worth">What their lines and the names of their boxes speak for them.</param>
internal sealed record ArticleChoice(PageBox Box, int From, int To, double Worth)
{
    /// <summary>Gets a value indicating whether it is the box whole.</summary>
    public bool IsWhole => From == 0 && To == Box.Pieces.Count - 1;
}
