namespace AccessibleContent.Readers.Html.Tables;

/// <summary>How a cell looks: what sets the cells that name others apart where no element does.</summary>
[Flags]
internal enum CellLook
{
    /// <summary>As any other.</summary>
    None = 0,

    /// <summary>All its words are bold.</summary>
    Bold = 1,

    /// <summary>It has a colour behind it.</summary>
    Shaded = 2,

    /// <summary>Its words stand in the middle.</summary>
    Centred = 4,
}
