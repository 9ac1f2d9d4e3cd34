using AccessibleContent.Api.Rendering;
using AccessibleContent.Model;

namespace AccessibleContent.Api.Site;

/// <summary>What every page of the site needs.</summary>
/// <param name="Visit">How the visit reads.</param>
/// <param name="Title">What the page is, in the visit's script.</param>
/// <param name="Path">The page's path without prefix: the switches keep it.</param>
/// <param name="Words">Brings words of our own into the visit's script.</param>
/// <param name="Site">The site's settings.</param>
public record PageModel(SiteVisit Visit, string Title, string Path, Func<string, string> Words, SiteOptions Site)
{
    /// <summary>Gets the page's tags, by name; those that are empty are left out.</summary>
    public IReadOnlyList<(string Name, string? Content)> Tags { get; init; } = [];

    /// <summary>Gets the column that the page stands in, in the visit's script; null at the top of the site.</summary>
    public string? Column { get; init; }

    /// <summary>Gets the way from the home page to this one, both left out: name and address in this visit.</summary>
    public IReadOnlyList<(string Name, string Address)> Way { get; init; } = [];

    /// <summary>Gets what the page is called at the end of the way to it, in the visit's script; null where that is its title.</summary>
    public string? Here { get; init; }

    /// <summary>Gets the address of the plain-text form, where the page has one.</summary>
    public string? PlainText { get; init; }

    /// <summary>Gets what the folded switches of 长者模式 are called: what this page has of them, in Simplified script.</summary>
    public string Folded => $"配色、{(Visit.Script == HanScript.Simplified ? "繁" : "简")}体{(PlainText is null ? "" : "、纯文本")}";

    /// <summary>Gets the page's description for machines, as JSON-LD.</summary>
    public string? Data { get; init; }

    /// <summary>Gets a value indicating whether search engines should know the page: not what went wrong, nor what was searched.</summary>
    public bool Indexed { get; init; } = true;

    /// <summary>Gets the one address of this page in this script and mode; absolute where the site's address is configured.</summary>
    public string Canonical => Site.BaseUrl + Visit.Canonical.To(Path);

    /// <summary>Gets the whole title: 标题 - 栏目 - 站名（模式 · 文字 · 字号 · 配色）, so that no two addresses share one.</summary>
    public string FullTitle => string.Join(" - ", new[] { Title, Column, Words(Site.Name) }.OfType<string>().Distinct()) + Variant();

    /// <summary>Gives the canonical address of the page in another script.</summary>
    public string In(HanScript script) => Site.BaseUrl + (Visit.Canonical with { Script = script }).To(Path);

    private string Variant()
    {
        string[] parts =
        [
            .. Visit.IsElder ? (string[])[Words(Visit.Mode.Label)] : [],
            .. Visit.Script != HanScript.Simplified ? (string[])[Visit.Script.Name] : [],
            .. Visit.Size != TypeSize.Default ? (string[])[Words($"{Visit.Size.Label}字")] : [],
            .. Visit.Scheme != ColorScheme.Default ? (string[])[Words(Visit.Scheme.Label)] : [],
        ];
        return parts.Length == 0 ? "" : $"（{string.Join(" · ", parts)}）";
    }
}
