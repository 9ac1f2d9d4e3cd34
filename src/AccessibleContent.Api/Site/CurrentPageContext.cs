using AccessibleContent.Api.Rendering;
using Microsoft.Extensions.Options;

namespace AccessibleContent.Api.Site;

/// <summary>The current frame of pages: a response captures it once, when it is selected, and is rendered in it.</summary>
internal sealed class CurrentPageContext(CurrentRenderVersion renderVersions, IOptions<SiteOptions> site, HeaderColumnsAtStart columns)
{
    /// <summary>Gets the frame.</summary>
    public PageContext Now => new(renderVersions.Now, site.Value, columns.Now);
}
