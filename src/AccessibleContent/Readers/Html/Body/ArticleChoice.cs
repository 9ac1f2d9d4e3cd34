using AccessibleContent.Readers.Html.Page;

namespace AccessibleContent.Readers.Html.Body;

/// <summary>Adjacent pieces of a box that may be the article.</summary>
/// <param name="Box">The box.</param>
/// <param name="From">The index of the first piece.</param>
/// <param name="To">The index of the last piece.</param>
/// <param name="Worth">How strongly their lines and the names of their boxes count in favour.</param>
internal sealed record ArticleChoice(PageBox Box, int From, int To, double Worth)
{
    /// <summary>Gets a value indicating whether it is the whole box.</summary>
    public bool IsWhole => From == 0 && To == Box.Pieces.Count - 1;
}
