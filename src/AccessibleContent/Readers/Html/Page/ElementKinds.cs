using AngleSharp.Dom;

namespace AccessibleContent.Readers.Html.Page;

/// <summary>Classifies HTML elements by their role in a notice.</summary>
internal static class ElementKinds
{
    // Their content is not for readers of the page.
    private static readonly HashSet<string> Silent =
    [
        "style", "link", "meta", "template", "head", "title", "base", "param", "source", "track", "col", "colgroup", "wbr", "basefont",
        "bgsound", "noembed", "noframes", "rp",
    ];

    private static readonly HashSet<string> Embedding =
    [
        "iframe", "frame", "frameset", "object", "embed", "applet", "audio", "video", "canvas", "svg",
    ];

    private static readonly HashSet<string> Controls =
    [
        "input", "button", "select", "textarea", "datalist", "output", "progress", "meter", "keygen",
    ];

    private static readonly HashSet<string> Running =
    [
        "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "del", "dfn", "em", "font", "i", "ins", "kbd", "label", "mark",
        "nobr", "q", "ruby", "rb", "rt", "rtc", "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var",
        "data", "slot", "blink", "marquee", "math", "semantics", "mrow", "mi", "mo", "mn", "ms", "mtext", "mspace", "mstyle", "mpadded",
        "menclose", "mfenced", "mfrac", "msqrt", "mroot", "msup", "msub", "msubsup", "mover", "munder", "munderover", "mmultiscripts",
    ];

    /// <summary>Returns whether the element has no text for readers.</summary>
    public static bool IsSilent(IElement element) => Silent.Contains(element.LocalName);

    /// <summary>Returns whether the element embeds something from elsewhere, or draws.</summary>
    public static bool IsEmbedded(IElement element) => Embedding.Contains(element.LocalName);

    /// <summary>Returns whether the element takes user input.</summary>
    public static bool IsControl(IElement element) => Controls.Contains(element.LocalName);

    /// <summary>Returns whether text before and after the element is separated by it although it has no place in a notice.</summary>
    public static bool TakesRoom(IElement element) =>
        IsEmbedded(element) || (IsControl(element) && element.GetAttribute("type") != "hidden");

    /// <summary>Returns whether the element is inline; names that HTML does not know (Word's o:p) are.</summary>
    public static bool IsRunning(IElement element) =>
        Running.Contains(element.LocalName) || element.LocalName.Contains(':', StringComparison.Ordinal);

    /// <summary>Returns whether a style holds a declaration, ignoring spaces.</summary>
    public static bool Style(string style, string declaration) =>
        string.Concat(style.Where(character => !char.IsWhiteSpace(character))).Contains(declaration, StringComparison.OrdinalIgnoreCase);
}
