namespace AccessibleContent.Readers.Html.Tables;

/// <summary>How a cell looks: what distinguishes header cells if no element does.</summary>
[Flags]
internal enum CellLook
{
    /// <summary>Like any other.</summary>
    None = 0,

    /// <summary>All its text is bold.</summary>
    Bold = 1,

    /// <summary>It has a background colour.</summary>
    Shaded = 2,

    /// <summary>Its text is centred.</summary>
    Centred = 4,
}
