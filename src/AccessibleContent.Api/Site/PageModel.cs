using AccessibleContent.Api.Rendering;
using AccessibleContent.Model;

namespace AccessibleContent.Api.Site;

/// <summary>The data common to every page of the site.</summary>
/// <param name="Preferences">The reader's preferences.</param>
/// <param name="Title">The title of the page, in the reader's script.</param>
/// <param name="Path">The page's path without prefix: the switches keep it.</param>
/// <param name="Words">Converts the site's own text into the reader's script, in the terms of its region; never published words.</param>
/// <param name="Site">The site's settings.</param>
public record PageModel(ReadingPreferences Preferences, string Title, string Path, Func<string, string> Words, SiteOptions Site)
{
    /// <summary>Gets what converts published words into the reader's script: titles, columns, publishers, reasons.</summary>
    public required Func<string, string> Published { get; init; }

    /// <summary>Gets the page's tags, by name; empty ones are omitted.</summary>
    public IReadOnlyList<(string Name, string? Content)> Tags { get; init; } = [];

    /// <summary>Gets the column of the page, in the reader's script; null at the top of the site.</summary>
    public string? Column { get; init; }

    /// <summary>Gets the breadcrumbs between the home page and this one: name, and address with the reader's preferences.</summary>
    public IReadOnlyList<(string Name, string Address)> Way { get; init; } = [];

    /// <summary>Gets the page's name at the end of the breadcrumbs, in the reader's script; null if it is the title.</summary>
    public string? Here { get; init; }

    /// <summary>Gets the columns that the header leads to, as they are published.</summary>
    public HeaderColumns Columns { get; init; } = HeaderColumns.None;

    /// <summary>Gets the column that the page is in, as it is published; null if it is in none.</summary>
    public string? InColumn { get; init; }

    /// <summary>Gets a value indicating whether the page has the line of tools under its title, which then has the type sizes.</summary>
    public bool HasTools { get; init; }

    /// <summary>Gets the address of the plain-text form, for programs; null if the page has none.</summary>
    public string? PlainText { get; init; }

    /// <summary>Gets the path of the page with the plain text, for people, without prefix; null if there is none.</summary>
    public string? PlainPage { get; init; }

    /// <summary>Gets the path of what the notice sounds like, below that of the website; null if the page has none.</summary>
    public string? SpeechText { get; init; }

    /// <summary>Gets the query of the feeds of what the page lists; null if it has none.</summary>
    public string? Feeds { get; init; }

    /// <summary>Gets the label of the collapsed switches of 长者模式, in Simplified script; at the largest size it fills a line.</summary>
    public string Folded =>
        $"配色、{(Preferences.Script == HanScript.Simplified ? "繁" : "简")}体{(Columns.Names.Count == 0 ? "" : "、栏目")}";

    /// <summary>Gets the page's description for machines, as JSON-LD.</summary>
    public string? Data { get; init; }

    /// <summary>Gets a value indicating whether search engines should index the page: not error pages or search results.</summary>
    public bool Indexed { get; init; } = true;

    /// <summary>Gets the canonical address of this page in this script and mode; absolute if the site's address is configured.</summary>
    public string Canonical => Site.BaseUrl + Preferences.Canonical.To(Path);

    /// <summary>Gets the full title: 标题 - 栏目 - 站名（模式 · 文字 · 字号 · 配色）, so that no two addresses share one.</summary>
    public string FullTitle => string.Join(" - ", new[] { Title, Column, Words(Site.Name) }.OfType<string>().Distinct()) + Variant();

    /// <summary>Returns the canonical address of the page in another script.</summary>
    public string In(HanScript script) => Site.BaseUrl + (Preferences.Canonical with { Script = script }).To(Path);

    private string Variant()
    {
        string[] parts =
        [
            .. Preferences.IsElder ? (string[])[Words(Preferences.Mode.Label)] : [],
            .. Preferences.Script != HanScript.Simplified ? (string[])[Preferences.Script.Name] : [],
            .. Preferences.IsResized ? (string[])[Words($"{Preferences.Size.Label}字")] : [],
            .. Preferences.Scheme != ColorScheme.Default ? (string[])[Words(Preferences.Scheme.Label)] : [],
        ];
        return parts.Length == 0 ? "" : $"（{string.Join(" · ", parts)}）";
    }
}
