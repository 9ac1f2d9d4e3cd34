using AccessibleContent.Api.Rendering;
using Microsoft.Extensions.Options;

namespace AccessibleContent.Api.Site;

/// <summary>The current frame of pages: a response captures it once, when it is selected, and is rendered in it.</summary>
internal sealed class CurrentFrame(CurrentEdition editions, IOptions<SiteOptions> site)
{
    /// <summary>Gets the frame.</summary>
    public SiteFrame Now => new(editions.Now, site.Value);
}
