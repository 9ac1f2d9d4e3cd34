using System.Buffers;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using AccessibleContent.Hanzi.Compose;
using AccessibleContent.Hanzi.Data;
using AccessibleContent.Hanzi.Names;
using AccessibleContent.Hanzi.Rules;
using AccessibleContent.Hanzi.Segmentation;
using AccessibleContent.Hanzi.Tables;
using AccessibleContent.Hanzi.Trace;
using AccessibleContent.Model;

namespace AccessibleContent.Hanzi;

/// <summary>
/// OpenCC's dictionaries and chains, composed into one table a script, with our own sources and rules above them where given: immutable,
/// thread-safe, and each script's table is composed on first use.
/// </summary>
public sealed class HanziEngine : ITracingConverter
{
    private static readonly HanScript[] Targets =
        [HanScript.Simplified, HanScript.Traditional, HanScript.TraditionalTaiwan, HanScript.TraditionalHongKong];

    private readonly Dictionary<HanScript, Lazy<ConversionTable>> _tables;
    private readonly Dictionary<HanScript, Lazy<string>> _versions;
    private readonly Lazy<FirstStep> _traditional;
    private readonly ScriptStandards _standards;
    private readonly WordLists? _words;

    /// <param name="engine">The name by which the engine is chosen.</param>
    /// <param name="sources">Entries that outrank OpenCC's own; an earlier source outranks a later one.</param>
    /// <param name="rules">Rules for single positions; an earlier one is applied first.</param>
    /// <param name="standards">The standards of the scripts; OpenCC's own where there are no others.</param>
    /// <param name="words">The words whose borders no phrase may cross; null lets every phrase match.</param>
    /// <exception cref="ArgumentException">An entry is not usable.</exception>
    internal HanziEngine(
        string engine,
        IReadOnlyList<HanziSource> sources,
        IReadOnlyList<PositionRule> rules,
        ScriptStandards? standards = null,
        WordLists? words = null)
    {
        foreach (var source in sources)
        {
            ThrowIfUnusable(source);
        }

        Engine = engine;
        Sources = [.. sources];
        Rules = [.. rules];
        _standards = standards ?? ScriptStandards.OpenCC;
        _words = words;
        Version = EngineVersion.Of(Sources, Rules, _standards, words?.Lists ?? []);
        _versions = Targets.ToDictionary(
            script => script,
            script => new Lazy<string>(() => SourcesFor(script) is var own && own.Length == Sources.Count
                ? Version
                : EngineVersion.Of(own, Rules, _standards, words?.Lists ?? [])));
        _traditional = new Lazy<FirstStep>(() =>
            new FirstStep(ConversionChain.To(HanScript.Traditional, _standards), [.. Sources.Where(source => source.Script is null)]));
        _tables = Targets.ToDictionary(script => script, script => new Lazy<ConversionTable>(() => Compose(script)));
    }

    /// <summary>Gets the engine that produces OpenCC's own results, byte for byte.</summary>
    public static HanziEngine Exact { get; } = new("exact", [], []);

    /// <summary>
    /// Gets the default engine: OpenCC between the borders of words, below the overlay of official language and the rules for 系 and
    /// surnames.
    /// </summary>
    public static HanziEngine Layered => LayeredEngine.Instance;

    /// <inheritdoc/>
    public string Engine { get; }

    /// <inheritdoc/>
    public string Version { get; }

    /// <summary>Gets the sources that outrank OpenCC's own, the highest-ranking first.</summary>
    public IReadOnlyList<HanziSource> Sources { get; }

    /// <summary>Gets the positional rules.</summary>
    internal IReadOnlyList<PositionRule> Rules { get; }

    /// <inheritdoc/>
    public string VersionFor(HanScript target) => _versions[target].Value;

    /// <inheritdoc/>
    public string Standard(HanScript target) => _standards.Of(target).Name;

    /// <inheritdoc/>
    public string Convert(string text, HanScript target) => Table(target).Convert(text);

    /// <summary>Converts without allocating; returns false when the destination is too small.</summary>
    public bool TryConvert(ReadOnlySpan<char> text, Span<char> destination, HanScript target, out int written) =>
        Table(target).TryConvert(text, destination, out written);

    /// <summary>Converts a UTF-8 text; bytes that are not UTF-8 become U+FFFD.</summary>
    public void Convert(ReadOnlySpan<byte> text, IBufferWriter<byte> destination, HanScript target) =>
        Utf8Converter.Convert(text, Table(target), destination);

    /// <inheritdoc/>
    public ImmutableArray<HanziSpan> Trace(string text, HanScript target) => ConversionTrace.Of(text, Table(target), Reason);

    /// <summary>Converts a text without compatibility ideographs, and writes its names at their positions.</summary>
    internal string Convert(string text, HanScript target, NamesInText names) => NamesObserver.Convert(text, Table(target), names);

    /// <inheritdoc/>
    public IScriptConverter ForDocument(IEnumerable<string> texts, IEnumerable<string> organs, IEnumerable<string> people) =>
        Rules.Count > 0 && new ProperNouns(texts, organs, people) is { IsEmpty: false } nouns ? new DocumentConverter(this, nouns) : this;

    /// <inheritdoc/>
    public void WarmUp()
    {
        foreach (var script in Targets)
        {
            _ = Table(script);
        }
    }

    /// <summary>Returns the same engine with one source replaced, or added above all others when none has its name.</summary>
    public HanziEngine With(HanziSource source) =>
        new(Engine, [source, .. Sources.Where(other => other.Name != source.Name)], Rules, _standards, _words);

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void ThrowIfUnusable(HanziSource source)
    {
        foreach (var entry in source.Entries.AsSpan())
        {
            if (!entry.IsUsable)
            {
                throw new ArgumentException($"The entry '{entry.Key}' is empty or too long.", nameof(source));
            }
        }
    }

    // A region's step adds its name to that of the source whose value it changed.
    private string? Reason(string origin, string key) => Sources
        .FirstOrDefault(source => origin == source.Name || origin.StartsWith($"{source.Name}+", StringComparison.Ordinal))?
        .Entries.FirstOrDefault(entry => entry.Key == key)?.Reason;

    private ConversionTable Table(HanScript target) => _tables[target].Value;

    private ConversionTable Compose(HanScript script)
    {
        var rules = new RuleSet([.. Rules.Where(rule => rule.Serves(script))]);
        var chain = ConversionChain.To(script, _standards);
        if (script != HanScript.Simplified || Sources.Any(source => source.Script == script))
        {
            var first = Sources.Any(source => source.Script == script) ? new FirstStep(chain, SourcesFor(script)) : _traditional.Value;
            return TableComposer.Compose(first, chain.Region, rules, script == HanScript.Simplified ? null : _words?.Borders);
        }

        return rules.Triggers.Any() ? TableComposer.Compose(new FirstStep(chain, []), null, rules) : ConversionChain.ExactSimplified;
    }

    private HanziSource[] SourcesFor(HanScript script) =>
        [.. Sources.Where(source => source.Script == script || (source.Script is null && script != HanScript.Simplified))];
}
