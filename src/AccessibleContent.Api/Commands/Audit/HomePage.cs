namespace AccessibleContent.Api.Commands.Audit;

/// <summary>What the home page says about the site.</summary>
/// <param name="Canonical">The address by which it names itself; empty where it names none.</param>
/// <param name="Links">The addresses that it links to, without what stands behind <c>#</c>.</param>
internal sealed record HomePage(string Canonical, IReadOnlyList<string> Links)
{
    /// <summary>The expression that reads it, as JSON of bounded size.</summary>
    public const string Script =
        """
        JSON.stringify({
          canonical: document.querySelector("link[rel=canonical]")?.href ?? "",
          links: [...new Set([...document.links].map(link => link.href.split("#")[0]))].filter(link => link.length < 2000).slice(0, 2000),
        })
        """;
}
