using AccessibleContent.Api.Store;
using AccessibleContent.Hanzi;
using AccessibleContent.Model;

namespace AccessibleContent.Api.Rendering;

/// <summary>
/// A render version of the program: the engine with the site's terms, and the part of every content version that is not content. A
/// response captures one render version when it is selected and is rendered by it, whatever changes meanwhile.
/// </summary>
internal sealed class RenderVersion(IScriptConverter converter, ConversionOptions conversion, SiteOptions site, string columns = "")
{
    /// <summary>Gets the engine.</summary>
    public IScriptConverter Converter { get; } = converter;

    /// <summary>Gets the renderer with the engine.</summary>
    public Renderer Renderer { get; } = new(converter, site.BaseUrl, conversion.RegionalQuotes);

    /// <summary>Gets the address of the website.</summary>
    public SiteRoot Root { get; } = site.ToRoot();

    /// <summary>
    /// Gets the hash of program, dictionary, terms, settings and the columns of the header: identical on every node with the same ones.
    /// </summary>
    public string Version { get; } = ContentHash.Of(
    [
        typeof(Notice).Module.ModuleVersionId.ToString(),
        typeof(RenderVersion).Module.ModuleVersionId.ToString(),
        converter.Engine,
        converter.Version,
        conversion.RegionalQuotes.ToString(),
        columns,
        .. site.Shown(),
    ])[..12];
}
