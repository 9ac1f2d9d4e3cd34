using AccessibleContent.Hanzi.Data;
using AccessibleContent.Readers.Text;

namespace AccessibleContent.Api.Store;

/// <summary>One term of the site: what an editor wants written for a word.</summary>
/// <param name="Source">The word as published, in Simplified script.</param>
/// <param name="Result">
/// What is written for it: in OpenCC-standard Traditional, whose characters each region then writes its own way; or, where
/// <paramref name="Script"/> names one, exactly what that script has.
/// </param>
/// <param name="Script">The tag of the only script that the term is for; null for every Traditional one.</param>
/// <param name="Reason">Why, for the editors to come.</param>
internal sealed record Term(string Source, string Result, string? Script = null, string? Reason = null)
{
    /// <summary>Gets how many characters the result may have: what a term makes of a notice stays in proportion to it.</summary>
    internal int LongestResult => Math.Min(HanziEntry.MaxValueLength, (3 * Source.Length) + (Source.Length > 1 ? 4 : 0));

    /// <summary>Gets a value indicating whether the engine takes it.</summary>
    internal bool IsUsable => ToEntry().IsUsable && Result.Length <= LongestResult;

    /// <summary>Gives the entry that the engine takes.</summary>
    public HanziEntry ToEntry() => new(Source, Result, Reason ?? "a term of the site");

    /// <summary>Gives the term as notices are cleaned; blanks of the word and its result stay, for they may be meant.</summary>
    public Term Clean() => new(Line(Source), Line(Result), Script, ShortText.Clean(Reason) is { Length: > 0 } reason ? reason : null);

    private static string Line(string words) => ShortText.Visible(words).Replace('\n', ' ').Replace('\t', ' ');
}
