using AccessibleContent.Api.Store;
using AccessibleContent.Hanzi;
using AccessibleContent.Model;

namespace AccessibleContent.Api.Rendering;

/// <summary>
/// The program as it makes answers: the engine with the site's terms, and the part of every stamp that is not content. An
/// answer takes one edition when it is selected and is made by it, whatever changes meanwhile.
/// </summary>
public sealed class Edition(IScriptConverter converter, ConversionOptions conversion, SiteOptions site)
{
    /// <summary>Gets the engine.</summary>
    public IScriptConverter Converter { get; } = converter;

    /// <summary>Gets the renderer over the engine.</summary>
    public Renderer Renderer { get; } = new(converter, site.BaseUrl, conversion.RegionalQuotes);

    /// <summary>Gets the hash of program, dictionary, terms and settings: the same on every node that has the same.</summary>
    public string Stamp { get; } = ContentHash.Of(
    [
        typeof(Notice).Module.ModuleVersionId.ToString(),
        typeof(Edition).Module.ModuleVersionId.ToString(),
        converter.Engine,
        converter.Version,
        conversion.RegionalQuotes.ToString(),
        .. site.Shown(),
    ])[..12];
}
