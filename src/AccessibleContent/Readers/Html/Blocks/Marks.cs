using AccessibleContent.Readers.Html.Page;
using AngleSharp.Dom;

namespace AccessibleContent.Readers.Html.Blocks;

/// <summary>The formatting around a piece of running text, regardless of the order of the elements.</summary>
/// <param name="Strong">Whether it is important.</param>
/// <param name="Stressed">Whether it is stressed.</param>
/// <param name="Address">The address of its link; null if it is in none.</param>
/// <param name="Title">The name of its link, if the link's text is vague; else null.</param>
/// <param name="Raised">Whether it is superscript, or subscript; null if it is on the line.</param>
/// <param name="Language">The tag of its language; null if it is the page's.</param>
internal readonly record struct Marks(
    bool Strong,
    bool Stressed,
    string? Address,
    string? Title = null,
    bool? Raised = null,
    string? Language = null)
{
    /// <summary>Gets the address of the link and, on a line of its own, its name; null outside links.</summary>
    public string? Target => Title is null ? Address : $"{Address}\n{Title}";

    /// <summary>Plain text.</summary>
    public static Marks None => default;

    /// <summary>Returns the marks inside an element: bold type means importance here, however it was produced.</summary>
    public Marks Inside(IElement element)
    {
        var style = element.GetAttribute("style") ?? "";
        var bold =
            element.LocalName is "b" or "strong" or "dt"
            || ElementKinds.Style(style, "font-weight:bold")
            || ElementKinds.Style(style, "font-weight:700");
        var normal = ElementKinds.Style(style, "font-weight:normal") || ElementKinds.Style(style, "font-weight:400");
        return this with { Strong = (Strong || bold) && !normal, Stressed = Stressed || element.LocalName is "i" or "em" };
    }

    /// <summary>Returns the marks of what comes between two pieces: the language that both share, and nothing else.</summary>
    public static Marks Between(Marks one, Marks other) => None with { Language = one.Language == other.Language ? one.Language : null };
}
