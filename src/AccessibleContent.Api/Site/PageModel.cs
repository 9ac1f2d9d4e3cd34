namespace AccessibleContent.Api.Site;

/// <summary>What every page of the site needs.</summary>
/// <param name="Visit">The script and mode of the visit.</param>
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

    /// <summary>Gets the address of the plain-text form, where the page has one.</summary>
    public string? PlainText { get; init; }

    /// <summary>Gets the whole title: 标题 - 栏目 - 站名（模式 · 文字）, so that no two addresses share one.</summary>
    public string FullTitle => string.Join(" - ", new[] { Title, Column, Words(Site.Name) }.OfType<string>().Distinct()) + Variant();

    private string Variant()
    {
        string[] parts =
        [
            .. Visit.Mode == ReadingMode.Standard ? [] : (string[])[Words(Visit.Mode.Label)],
            .. Visit.Script == HanScript.Simplified ? [] : (string[])[Visit.Script.Name],
        ];
        return parts.Length == 0 ? "" : $"（{string.Join(" · ", parts)}）";
    }
}
