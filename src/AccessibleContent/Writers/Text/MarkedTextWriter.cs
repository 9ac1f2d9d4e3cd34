using AccessibleContent.Model;
using AccessibleContent.Writers.Html;

namespace AccessibleContent.Writers.Text;

/// <summary>
/// Writes plain text for a page: the same characters, in one element for each that the article of the notice has, with addresses as links
/// and the language of each part marked.
/// </summary>
internal sealed class MarkedTextWriter(WriterContext context) : PlainTextWriter(context)
{
    private bool _isInPart;

    /// <inheritdoc/>
    protected override string Escape(string words) => HtmlText.Escape(words);

    /// <inheritdoc/>
    protected override void BeginPart(string name)
    {
        EndPart();
        Markup($"<span data-part=\"{name}\">");
        _isInPart = true;
    }

    /// <inheritdoc/>
    protected override void EndPart()
    {
        Markup(_isInPart ? "</span>" : "");
        _isInPart = false;
    }

    /// <inheritdoc/>
    protected override void WriteLanguage(LanguageSpan span)
    {
        Markup($"<span lang=\"{HtmlText.Escape(span.Language)}\">");
        base.WriteLanguage(span);
        Markup("</span>");
    }

    /// <inheritdoc/>
    protected override void WriteLink(Link link)
    {
        if (IsNamedByAddress(link))
        {
            Anchor(link.Address, () => base.WriteLink(link));
        }
        else
        {
            base.WriteLink(link);
        }
    }

    /// <inheritdoc/>
    protected override void WriteAddress(string address) => Anchor(address, () => base.WriteAddress(address));

    /// <inheritdoc/>
    protected override void WriteEmptyLine() => Markup("<span class=\"gap\">\n</span>");

    // An address that begins nowhere would lead to another place from this page than from that of the notice.
    private void Anchor(string address, Action write)
    {
        var target = Context.Shown(address);
        var leads = target.StartsWith('/') || !SiteRoot.IsRelative(target);
        Markup(leads ? $"<a href=\"{HtmlText.Escape(target)}\">" : "");
        write();
        Markup(leads ? "</a>" : "");
    }
}
