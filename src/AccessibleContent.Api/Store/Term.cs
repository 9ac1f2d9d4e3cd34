using AccessibleContent.Hanzi.Data;
using AccessibleContent.Readers.Text;

namespace AccessibleContent.Api.Store;

/// <summary>A term of the site: the text that an editor wants written for a word.</summary>
/// <param name="Source">The word as published, in Simplified script.</param>
/// <param name="Result">
/// Its replacement: in OpenCC-standard Traditional, which is then converted to the characters of each region; or, if
/// <paramref name="Script"/> names one, exactly the text of that script.
/// </param>
/// <param name="Script">The tag of the only script that the term is for; null for every Traditional one.</param>
/// <param name="Reason">The reason, for later editors.</param>
internal sealed record Term(string Source, string Result, string? Script = null, string? Reason = null)
{
    /// <summary>Gets the maximum length of the result in characters: a converted notice stays in proportion to its source.</summary>
    internal int LongestResult => Math.Min(HanziEntry.MaxValueLength, (3 * Source.Length) + (Source.Length > 1 ? 4 : 0));

    /// <summary>Gets a value indicating whether the engine accepts it.</summary>
    internal bool IsUsable => ToEntry().IsUsable && Result.Length <= LongestResult;

    /// <summary>Converts the term to an entry of the engine.</summary>
    public HanziEntry ToEntry() => new(Source, Result, Reason ?? "a term of the site");

    /// <summary>Cleans the term as notices are cleaned; spaces in the word and its result stay, since they may be intended.</summary>
    public Term Clean() => new(Line(Source), Line(Result), Script, ShortText.Clean(Reason) is { Length: > 0 } reason ? reason : null);

    private static string Line(string words) => ShortText.Visible(words).Replace('\n', ' ').Replace('\t', ' ');
}
