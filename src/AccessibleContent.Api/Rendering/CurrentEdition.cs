using AccessibleContent.Hanzi;
using AccessibleContent.Hanzi.Data;
using Microsoft.Extensions.Options;

namespace AccessibleContent.Api.Rendering;

/// <summary>The edition that answers are selected from now; it changes as a whole when the site's terms do.</summary>
public sealed class CurrentEdition
{
    private readonly IScriptConverter _engine;
    private readonly ConversionOptions _conversion;
    private readonly SiteOptions _site;
    private volatile Edition _now;

    /// <param name="engine">The engine that the settings name, without terms.</param>
    /// <param name="conversion">How scripts are converted.</param>
    /// <param name="site">The website.</param>
    public CurrentEdition(IScriptConverter engine, IOptions<ConversionOptions> conversion, IOptions<SiteOptions> site)
    {
        (_engine, _conversion, _site) = (engine, conversion.Value, site.Value);
        _now = new(engine, _conversion, _site);
    }

    /// <summary>Gets the edition.</summary>
    public Edition Now => _now;

    /// <summary>Gets a value indicating whether the engine takes terms: an exact one is OpenCC's alone.</summary>
    public bool TakesTerms => _engine == HanziEngine.Layered;

    /// <summary>Changes to an edition with these terms, once all its tables are composed; off the path of requests.</summary>
    public void Use(IReadOnlyList<HanziSource> terms)
    {
        var next = TakesTerms && _engine is HanziEngine engine ? terms.Aggregate(engine, (one, source) => one.With(source)) : _engine;
        next.WarmUp();
        _now = new(next, _conversion, _site);
    }
}
