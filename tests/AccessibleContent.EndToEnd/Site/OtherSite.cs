using System.Collections.Concurrent;
using System.Text;
using Microsoft.Playwright;

namespace AccessibleContent.EndToEnd.Site;

/// <summary>A page of another site, exactly as a test writes it, with a policy and an encoding of its own.</summary>
internal sealed record OtherSite(byte[] Bytes, string Type, string? Policy)
{
    /// <summary>The folder of the pages.</summary>
    public const string Path = "/xxgk/";

    /// <summary>Gets the pages by their names.</summary>
    public static ConcurrentDictionary<string, OtherSite> Pages { get; } = new();

    /// <summary>Opens a page; returns it with what it says in the console.</summary>
    public static async Task<(IPage Page, List<string> Console)> OpenAsync(
        SiteUnderTest site,
        OtherSite other,
        Func<IPage, Task>? before = null)
    {
        var page = await site.OpenAsync(390);
        var console = new List<string>();
        page.Console += (_, message) => console.Add(message.Text);
        page.PageError += (_, error) => console.Add(error);
        await (before?.Invoke(page) ?? Task.CompletedTask);
        await page.GotoAsync(AddressOf(site, other));
        return (page, console);
    }

    /// <summary>Creates a page of UTF-8.</summary>
    public static OtherSite Of(string html, string? policy = null) => new(Encoding.UTF8.GetBytes(html), "text/html; charset=utf-8", policy);

    private static string AddressOf(SiteUnderTest site, OtherSite other)
    {
        var name = $"t{Pages.Count + 1}.html";
        Pages[name] = other;
        return $"{site.OtherOrigin}{Path}{name}?id=7";
    }
}
