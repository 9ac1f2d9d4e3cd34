namespace AccessibleContent.Readers.Html.Hidden;

/// <summary>Why an element with all its content is not shown.</summary>
internal enum Hiding
{
    /// <summary>It is shown.</summary>
    None,

    /// <summary>It takes no space; a control of the page may open it.</summary>
    Closed,

    /// <summary>It is out of sight, and no known control can bring it back.</summary>
    Gone,

    /// <summary>It is a reviewer's comment, or the mark of one.</summary>
    Comment,

    /// <summary>It is struck out.</summary>
    Deleted,
}
