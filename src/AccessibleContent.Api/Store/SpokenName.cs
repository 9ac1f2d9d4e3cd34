using System.Text;
using AccessibleContent.Model;
using AccessibleContent.Readers.Text;
using AccessibleContent.Speech;

namespace AccessibleContent.Api.Store;

/// <summary>A name of the site, and how speech engines are made to say it.</summary>
/// <param name="Word">The name as it is printed, in Simplified script; or, if <paramref name="Script"/> names one, in that script.</param>
/// <param name="Said">What is said instead: letters and Han characters.</param>
/// <param name="Script">The tag of the only script that it is for; null for all but Hong Kong's.</param>
/// <param name="Reason">The reason, for later editors.</param>
internal sealed record SpokenName(string Word, string Said, string? Script = null, string? Reason = null)
{
    /// <summary>The length of the shortest name: one character means too much.</summary>
    public const int ShortestWord = 2;

    /// <summary>The length of the longest name.</summary>
    public const int LongestWord = 40;

    private const int LongestSentence = 80;

    /// <summary>Gets the maximum length of what is said, in characters: a sentence stays in proportion to what is printed.</summary>
    internal int LongestSaid => Math.Min(LongestSentence, (3 * Word.Length) + 4);

    /// <summary>Gets a value indicating whether the name has a length that can be found.</summary>
    internal bool IsWord => Word.Length is >= ShortestWord and <= LongestWord && Word.EnumerateRunes().Any(Rune.IsLetter);

    /// <summary>Gets a value indicating whether an engine can say it: no digit or mark, which each one reads in its own way.</summary>
    internal bool IsSayable => Said.Length > 0 && Said.EnumerateRunes().All(one => Rune.IsLetter(one) || one.Value is ' ' or '·');

    /// <summary>Gets a value indicating whether it can be used.</summary>
    internal bool IsUsable => IsWord && IsSayable && Said.Length <= LongestSaid && Said != Word;

    /// <summary>Returns whether one has all its parts.</summary>
    public static bool IsWhole(SpokenName? name) =>
        name is { Word: not null, Said: not null } && (name.Script is null || HanScript.Find(name.Script) is not null);

    /// <summary>Cleans it as notices are cleaned.</summary>
    public SpokenName Clean() => new(
        ShortText.Clean(Word), ShortText.Clean(Said), Script, ShortText.Clean(Reason) is { Length: > 0 } reason ? reason : null);

    /// <summary>Converts it to an entry of the lexicon.</summary>
    public SayTerm ToTerm() => new(Word, Said, Script is null ? null : HanScript.Find(Script));
}
