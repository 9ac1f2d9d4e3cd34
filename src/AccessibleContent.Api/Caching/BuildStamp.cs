using AccessibleContent.Api.Hosting;
using AccessibleContent.Api.Site;
using AccessibleContent.Api.Store;
using AccessibleContent.Hanzi;
using Microsoft.Extensions.Options;

namespace AccessibleContent.Api.Caching;

/// <summary>The part of every stamp that is not content: the program, its dictionary, and the settings that show in answers.</summary>
public sealed class BuildStamp(IScriptConverter converter, IOptions<ConversionOptions> conversion, IOptions<SiteOptions> site)
{
    /// <summary>Gets the hash, the same on every node with the same build and settings.</summary>
    public string Value { get; } = ContentHash.Of(
    [
        typeof(Notice).Module.ModuleVersionId.ToString(),
        typeof(BuildStamp).Module.ModuleVersionId.ToString(),
        converter.Engine,
        converter.Version,
        conversion.Value.RegionalQuotes.ToString(),
        .. site.Value.Shown(),
    ])[..12];
}
