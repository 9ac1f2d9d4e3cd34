using AccessibleContent.Readers.Html.Page;
using AngleSharp.Dom;

namespace AccessibleContent.Readers.Html.Blocks;

/// <summary>What a piece of running text is inside of, whatever the order of the elements was.</summary>
/// <param name="Strong">Whether it is important.</param>
/// <param name="Stressed">Whether it is stressed.</param>
/// <param name="Address">Where its link leads; null where it is in none.</param>
/// <param name="Title">What its link is called, where its words say nothing; else null.</param>
/// <param name="Raised">Whether it is raised, or lowered; null where it stands on the line.</param>
/// <param name="Language">The tag of its language; null where that is the page's.</param>
internal readonly record struct Marks(bool Strong, bool Stressed, string? Address, string? Title = null, bool? Raised = null, string? Language = null)
{
    /// <summary>Gets where a link goes and, on a line of its own, what it is called; null outside links.</summary>
    public string? Target => Title is null ? Address : $"{Address}\n{Title}";

    /// <summary>Plain words.</summary>
    public static Marks None => default;

    /// <summary>Gives the marks inside an element: bold type means importance here, whichever way it was made.</summary>
    public Marks Inside(IElement element)
    {
        var style = element.GetAttribute("style") ?? "";
        var bold = element.LocalName is "b" or "strong" or "dt" || ElementKinds.Style(style, "font-weight:bold") || ElementKinds.Style(style, "font-weight:700");
        var normal = ElementKinds.Style(style, "font-weight:normal") || ElementKinds.Style(style, "font-weight:400");
        return this with { Strong = (Strong || bold) && !normal, Stressed = Stressed || element.LocalName is "i" or "em" };
    }

    /// <summary>Gives what stands between two pieces: the language that both are in, and nothing else.</summary>
    public static Marks Between(Marks one, Marks other) => None with { Language = one.Language == other.Language ? one.Language : null };
}
