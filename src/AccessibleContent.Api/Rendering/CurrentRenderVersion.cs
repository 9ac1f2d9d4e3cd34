using AccessibleContent.Hanzi;
using AccessibleContent.Hanzi.Data;
using AccessibleContent.Speech;
using Microsoft.Extensions.Options;

namespace AccessibleContent.Api.Rendering;

/// <summary>The current render version, from which responses are selected; it changes as a whole when the site's terms do.</summary>
internal sealed class CurrentRenderVersion
{
    private readonly IScriptConverter _engine;
    private readonly ConversionOptions _conversion;
    private readonly SiteOptions _site;
    private readonly SpeechOptions _speech;
    private string _columns = "";
    private SayTerms _say = SayTerms.None;
    private volatile RenderVersion _now;

    /// <param name="engine">The configured engine, without terms.</param>
    /// <param name="conversion">The settings of script conversion.</param>
    /// <param name="site">The settings of the website.</param>
    /// <param name="speech">The settings of the engine of speech.</param>
    public CurrentRenderVersion(
        IScriptConverter engine, IOptions<ConversionOptions> conversion, IOptions<SiteOptions> site, IOptions<SpeechOptions> speech)
    {
        (_engine, _conversion, _site, _speech) = (engine, conversion.Value, site.Value, speech.Value);
        _now = new(engine, engine, _conversion, _site, _speech);
    }

    /// <summary>Gets the current render version.</summary>
    public RenderVersion Now => _now;

    /// <summary>Gets a value indicating whether the engine supports terms: an exact one is OpenCC's alone.</summary>
    public bool TakesTerms => _engine == HanziEngine.Layered;

    /// <summary>Switches to a render version with these terms, once all its tables are composed; outside the request path.</summary>
    public void Use(IReadOnlyList<HanziSource> terms, SayTerms say)
    {
        _say = say;
        var next = TakesTerms && _engine is HanziEngine engine ? terms.Aggregate(engine, (one, source) => one.With(source)) : _engine;
        next.WarmUp();
        _now = new(_engine, next, _conversion, _site, _speech, _columns, say);
    }

    /// <summary>Switches to a render version that says these names so; its tables are those of the one before.</summary>
    public void Use(SayTerms say)
    {
        _say = say;
        _now = new(_engine, _now.Converter, _conversion, _site, _speech, _columns, say);
    }

    /// <summary>Switches to a render version whose pages lead to these columns; at the start, before the service listens.</summary>
    public void Use(string columns)
    {
        _columns = columns;
        _now = new(_engine, _now.Converter, _conversion, _site, _speech, columns, _say);
    }
}
