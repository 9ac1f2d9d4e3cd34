using System.Collections.Frozen;
using AccessibleContent.Api.Store;
using AccessibleContent.Hanzi;
using AccessibleContent.Model;
using AccessibleContent.Speech;

namespace AccessibleContent.Api.Rendering;

/// <summary>
/// A render version of the program: the engine with the site's terms, and the part of every content version that is not content. A
/// response captures one render version when it is selected and is rendered by it, whatever changes meanwhile.
/// </summary>
internal sealed class RenderVersion
{
    // Enough to tell the terms of one site apart.
    private const int Short = 6;

    private readonly string _base;
    private readonly FrozenDictionary<HanScript, string> _terms;
    private readonly FrozenDictionary<HanScript, string> _say;

    /// <param name="engine">The engine without the site's terms.</param>
    /// <param name="converter">The engine with them.</param>
    /// <param name="conversion">The settings of script conversion.</param>
    /// <param name="site">The settings of the website.</param>
    /// <param name="speech">The settings of the engine of speech.</param>
    /// <param name="columns">The columns of the header.</param>
    /// <param name="say">How the site says its own names.</param>
    public RenderVersion(
        IScriptConverter engine,
        IScriptConverter converter,
        ConversionOptions conversion,
        SiteOptions site,
        SpeechOptions speech,
        string columns = "",
        SayTerms? say = null)
    {
        Converter = converter;
        Renderer = new(converter, site.BaseUrl, conversion.RegionalQuotes, say);
        Root = site.ToRoot();
        Sound = speech.Shown();
        _base = ContentHash.Of(
        [
            typeof(Notice).Module.ModuleVersionId.ToString(),
            typeof(RenderVersion).Module.ModuleVersionId.ToString(),
            engine.Engine,
            engine.Version,
            conversion.RegionalQuotes.ToString(),
            columns,
            Sound,
            .. site.Shown(),
        ])[..12];
        _terms = HanScript.All
            .Where(script => script != HanScript.Simplified && converter.VersionFor(script) != engine.VersionFor(script))
            .ToFrozenDictionary(script => script, script => $".{ContentHash.Of(converter.VersionFor(script))[..Short]}");
        _say = HanScript.All
            .Where(script => say?.VersionFor(script) is { Length: > 0 })
            .ToFrozenDictionary(script => script, script => $".{say!.VersionFor(script)[..Short]}");
        Version = _base + Marks("", _terms) + Marks(Form.Speech.Name + "-", _say);
    }

    /// <summary>Gets the engine.</summary>
    public IScriptConverter Converter { get; }

    /// <summary>Gets the renderer with the engine.</summary>
    public Renderer Renderer { get; }

    /// <summary>Gets the address of the website.</summary>
    public SiteRoot Root { get; }

    /// <summary>Gets the media type of the sound of notices; empty where they have none.</summary>
    public string Sound { get; }

    /// <summary>
    /// Gets the version of all scripts, as a part of a name: that of what has no terms, then each script with terms, then each whose speech
    /// has names of its own.
    /// </summary>
    public string Version { get; }

    /// <summary>
    /// Returns the hash of program, dictionary, settings and the columns of the header, and where a script has terms of the site, theirs:
    /// identical on every node with the same ones.
    /// </summary>
    public string VersionOf(HanScript script) => _base + _terms.GetValueOrDefault(script, "");

    /// <summary>Returns the same for a rendition: how the site says its names is of speech alone.</summary>
    public string VersionOf(Rendition rendition) =>
        VersionOf(rendition.Script) + (rendition.Form == Form.Speech ? _say.GetValueOrDefault(rendition.Script, "") : "");

    /// <summary>Returns whether a stamp is of this render version: that of a content in a script, with what its form adds.</summary>
    public bool Made(string stamp, string content, HanScript script) =>
        stamp.StartsWith($"{content}.{VersionOf(script)}-", StringComparison.Ordinal)
        || stamp.StartsWith($"{content}.{VersionOf(script)}{_say.GetValueOrDefault(script, "")}-", StringComparison.Ordinal);

    private static string Marks(string before, FrozenDictionary<HanScript, string> versions) =>
        string.Concat(HanScript.All.Where(versions.ContainsKey).Select(script => $",{before}{script.Tag}{versions[script]}"));
}
