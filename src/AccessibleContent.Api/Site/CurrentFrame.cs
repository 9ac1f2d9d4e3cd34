using AccessibleContent.Api.Rendering;
using Microsoft.Extensions.Options;

namespace AccessibleContent.Api.Site;

/// <summary>The frame that pages stand in now: an answer takes it once, when it is selected, and is made in it.</summary>
public sealed class CurrentFrame(CurrentEdition editions, IOptions<SiteOptions> site)
{
    /// <summary>Gets the frame.</summary>
    public SiteFrame Now => new(editions.Now, site.Value);
}
