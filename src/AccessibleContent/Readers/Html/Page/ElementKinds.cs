using AngleSharp.Dom;

namespace AccessibleContent.Readers.Html.Page;

/// <summary>What each element of HTML is to a notice.</summary>
internal static class ElementKinds
{
    // Nothing in them is for readers of the page.
    private static readonly HashSet<string> Silent = ["style", "link", "meta", "template", "head", "title", "base", "param", "source", "track", "col", "colgroup", "wbr", "basefont", "bgsound", "noembed", "noframes", "rp"];

    private static readonly HashSet<string> Embedding = ["iframe", "frame", "frameset", "object", "embed", "applet", "audio", "video", "canvas", "svg"];

    private static readonly HashSet<string> Controls = ["input", "button", "select", "textarea", "datalist", "output", "progress", "meter", "keygen"];

    private static readonly HashSet<string> Running =
    [
        "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "del", "dfn", "em", "font", "i", "ins", "kbd", "label", "mark", "nobr", "q", "ruby", "rb", "rt", "rtc",
        "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var", "data", "slot", "blink", "marquee",
        "math", "semantics", "mrow", "mi", "mo", "mn", "ms", "mtext", "mspace", "mstyle", "mpadded", "menclose", "mfenced", "mfrac", "msqrt", "mroot",
        "msup", "msub", "msubsup", "mover", "munder", "munderover", "mmultiscripts",
    ];

    /// <summary>Says whether the element has no words for readers.</summary>
    public static bool IsSilent(IElement element) => Silent.Contains(element.LocalName);

    /// <summary>Says whether the element brings in something from elsewhere, or draws.</summary>
    public static bool IsEmbedded(IElement element) => Embedding.Contains(element.LocalName);

    /// <summary>Says whether the element asks its reader for something.</summary>
    public static bool IsControl(IElement element) => Controls.Contains(element.LocalName);

    /// <summary>Says whether words before and behind the element stand apart though it has no place in a notice.</summary>
    public static bool TakesRoom(IElement element) => IsEmbedded(element) || (IsControl(element) && element.GetAttribute("type") != "hidden");

    /// <summary>Says whether the element runs along with the text; names that HTML does not know (Word's o:p) do.</summary>
    public static bool IsRunning(IElement element) => Running.Contains(element.LocalName) || element.LocalName.Contains(':', StringComparison.Ordinal);

    /// <summary>Says whether a style holds a declaration, spaces apart.</summary>
    public static bool Style(string style, string declaration) =>
        string.Concat(style.Where(character => !char.IsWhiteSpace(character))).Contains(declaration, StringComparison.OrdinalIgnoreCase);
}
