using AccessibleContent.Writers.Html;

namespace AccessibleContent.Writers.Text;

/// <summary>
/// The elements of plain text in a page, which add no character to it: one for each that the article of the notice has, addresses as links,
/// and the language of each part.
/// </summary>
internal sealed class TextMarkup
{
    private bool _isInPart;

    /// <summary>Gets an empty line between paragraphs.</summary>
    public static string EmptyLine => "<span class=\"gap\">\n</span>";

    /// <summary>Begins a part, and ends the one before.</summary>
    public string Begin(string name)
    {
        var before = End();
        _isInPart = true;
        return $"{before}<span data-part=\"{name}\">";
    }

    /// <summary>Ends the part.</summary>
    public string End()
    {
        var end = _isInPart ? "</span>" : "";
        _isInPart = false;
        return end;
    }

    /// <summary>Returns the start tag of a text in another language.</summary>
    public static string Language(string tag) => $"<span lang=\"{HtmlText.Escape(tag)}\">";

    /// <summary>Returns the start tag of a link.</summary>
    public static string Link(string address) => $"<a href=\"{HtmlText.Escape(address)}\">";
}
