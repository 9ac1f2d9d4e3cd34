using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using AccessibleContent.Hanzi;
using AccessibleContent.Model;
using AccessibleContent.Speech.Lexicon;

namespace AccessibleContent.Speech;

/// <summary>How a site says its own names: immutable.</summary>
public sealed class SayTerms
{
    private readonly ImmutableArray<SayTerm> _terms;

    /// <param name="terms">The names; of two with the same word in a script the first one counts.</param>
    public SayTerms(IEnumerable<SayTerm> terms) => _terms = [.. terms];

    /// <summary>Gets the list without any name.</summary>
    public static SayTerms None { get; } = new([]);

    /// <summary>Returns the version of the names of a script, for the stamps of speech; empty without any.</summary>
    public string VersionFor(HanScript script)
    {
        var lines = _terms.Where(term => IsFor(term, script)).Select(term => $"{term.Word}\t{term.Said}").ToList();
        return lines.Count == 0 ? "" : Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', lines))))[..12];
    }

    /// <summary>Returns the names as a script writes them, each in its published form too.</summary>
    internal WordTable For(HanScript script, IScriptConverter converter) => new(_terms
        .Where(term => IsFor(term, script))
        .SelectMany(term => new LexiconWord[]
        {
            new(Written(term, term.Word, script, converter), Written(term, term.Said, script, converter)),
            new(term.Word, Written(term, term.Said, script, converter)),
        }));

    private static bool IsFor(SayTerm term, HanScript script) =>
        term.Script is { } only ? only == script : script != HanScript.TraditionalHongKong;

    // What is given for one script stands as it is.
    private static string Written(SayTerm term, string words, HanScript script, IScriptConverter converter) =>
        term.Script is null ? Polyphones.Written(script, converter, words) : words;
}
