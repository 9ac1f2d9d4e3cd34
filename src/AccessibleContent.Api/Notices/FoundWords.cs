using System.Collections.Immutable;
using AccessibleContent.Api.Store;
using AccessibleContent.Model;
using AccessibleContent.Search;

namespace AccessibleContent.Api.Notices;

/// <summary>What a search found in a notice, in the reader's script.</summary>
/// <param name="Title">The title as markup, with marks.</param>
/// <param name="Snippet">The passage that matches, as markup; empty where the notice has none to show.</param>
/// <param name="Matched">The words that the notice has.</param>
internal sealed record FoundWords(string Title, string Snippet, ImmutableArray<string> Matched)
{
    /// <summary>Returns what was found in a notice.</summary>
    public static FoundWords Of(Excerpts excerpts, SearchMatch match, ReadingMode mode) => new(
        excerpts.Title(match.Words).ToHtml(),
        excerpts.Best(match.Words, mode)?.ToHtml() ?? "",
        excerpts.Matched(match.Words));

    /// <summary>Returns the title alone, for a notice whose text cannot be read.</summary>
    public static FoundWords OfTitle(string title) => new(new MarkedText(title, []).ToHtml(), "", []);
}
