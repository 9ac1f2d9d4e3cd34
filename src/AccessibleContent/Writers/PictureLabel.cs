namespace AccessibleContent.Writers;

/// <summary>The labels for a picture.</summary>
internal static class PictureLabel
{
    /// <summary>Before its text alternative.</summary>
    public const string Before = "图片：";

    /// <summary>Instead of a text alternative, where nobody wrote one.</summary>
    public const string Alone = "图片（没有文字说明）";
}
