namespace AccessibleContent.Readers.Html.Head;

/// <summary>Where a line is on its page.</summary>
internal enum HeadZone
{
    /// <summary>Before the article.</summary>
    Before,

    /// <summary>Among the first lines of the article.</summary>
    Head,

    /// <summary>Among the last lines of the article.</summary>
    Tail,

    /// <summary>After the article.</summary>
    Behind,
}
