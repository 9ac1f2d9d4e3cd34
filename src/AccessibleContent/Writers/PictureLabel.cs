using AccessibleContent.Model;

namespace AccessibleContent.Writers;

/// <summary>The labels for a picture.</summary>
internal static class PictureLabel
{
    /// <summary>Before its text alternative.</summary>
    public const string Before = "图片：";

    /// <summary>Instead of a text alternative, where nobody wrote one.</summary>
    public const string Alone = "图片（没有文字说明）";

    /// <summary>Returns the labels before and after the words of a picture that is not shown.</summary>
    public static (string Before, string After) Absent(FilePlace place, bool hasWords) =>
        (place is FilePlace.Elsewhere ? "图片在原网站" : "图片没有一起发布") is var why && hasWords
            ? (Before, $"（{why}）")
            : ($"图片（没有文字说明；{why}）", "");
}
