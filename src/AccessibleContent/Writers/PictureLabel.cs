namespace AccessibleContent.Writers;

/// <summary>What is said for a picture.</summary>
internal static class PictureLabel
{
    /// <summary>Before the words that stand for it.</summary>
    public const string Before = "图片：";

    /// <summary>In the place of words, where nobody wrote any.</summary>
    public const string Alone = "图片（没有文字说明）";
}
