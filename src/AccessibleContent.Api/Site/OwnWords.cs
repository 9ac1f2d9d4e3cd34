using AccessibleContent.Api.Rendering;
using AccessibleContent.Model;

namespace AccessibleContent.Api.Site;

/// <summary>
/// Converts the site's own text into a script, in the terms of its region; what the settings name inside it keeps its vocabulary.
/// </summary>
internal sealed class OwnWords(Renderer renderer, HanScript script, SiteOptions site)
{
    private readonly string[] _given = [.. new[] { site.Contact, site.Sponsor, site.Name }.Where(words => words.Length > 0)];

    /// <summary>Converts a text.</summary>
    public string Convert(string words)
    {
        foreach (var given in _given)
        {
            if (words.IndexOf(given, StringComparison.Ordinal) is >= 0 and var at)
            {
                return Convert(words[..at]) + renderer.Convert(given, script) + Convert(words[(at + given.Length)..]);
            }
        }

        return words.Length == 0 ? "" : renderer.ConvertOwn(words, script);
    }
}
