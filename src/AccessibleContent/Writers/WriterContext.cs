using AccessibleContent.Hanzi;
using AccessibleContent.Model;
using AccessibleContent.Speech;

namespace AccessibleContent.Writers;

/// <summary>A writer's context besides the notice.</summary>
/// <param name="Rendition">The rendition that is written.</param>
/// <param name="Words">Converts text of our own, given in Simplified script, to the rendition's script.</param>
/// <param name="Converter">The engine that converted the notice.</param>
/// <param name="SiteRoot">The prefix of addresses: empty, or an absolute address without a trailing slash.</param>
internal sealed record WriterContext(Rendition Rendition, Func<string, string> Words, IScriptConverter Converter, string SiteRoot)
{
    /// <summary>Gets what converts a label that the page has, which keeps its vocabulary.</summary>
    public Func<string, string> Published { get; init; } = words => words;

    /// <summary>Gets how the site says its own names.</summary>
    public SayTerms Say { get; init; } = SayTerms.None;

    private readonly SiteRoot _root = new(SiteRoot);

    /// <summary>Gets what the mode chooses for the writer.</summary>
    public ModeLayout Layout => Rendition.Mode.Layout;

    /// <summary>Returns the fully explicit address of a rendition of a notice.</summary>
    public string AddressOf(NoticeId id, Rendition rendition) =>
        $"{SiteRoot}/api/notices/{Uri.EscapeDataString(id.Value)}{rendition.Query}";

    /// <summary>Returns the address of the notice's page on the website, in the rendition's script and mode.</summary>
    public string PageOf(NoticeId id) => $"{SiteRoot}{Rendition.PageOf(id)}";

    /// <summary>Returns an address of the notice as readers elsewhere need it: absolute, where that of the website is known.</summary>
    public string Shown(string address) => _root.Absolute(address);

    /// <summary>Returns where the file of an address is: only one that the website serves can be shown or opened here.</summary>
    public FilePlace PlaceOf(string address) => FilePlaces.Of(address, _root);
}
