namespace AccessibleContent.Readers.Html.Page;

/// <summary>A box or a line in a box; one of the two is null.</summary>
/// <param name="First">The index of its first node among the children of the box's element.</param>
/// <param name="Last">The index of its last node.</param>
/// <param name="Box">The box.</param>
/// <param name="Line">The line.</param>
internal readonly record struct PagePiece(int First, int Last, PageBox? Box, PageLine? Line);
