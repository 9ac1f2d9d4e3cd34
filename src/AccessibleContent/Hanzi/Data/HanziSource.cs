using System.Collections.Immutable;
using AccessibleContent.Model;

namespace AccessibleContent.Hanzi.Data;

/// <summary>A named list of entries that outrank OpenCC's own: an overlay, a site's terms.</summary>
/// <param name="Name">The name that a trace reports as the deciding source.</param>
/// <param name="Entries">The entries; of two with one key the earlier one wins.</param>
/// <param name="Script">
/// The only script that the entries apply to, with values in their final form; null for every Traditional script.
/// </param>
/// <param name="OutranksRules">Whether no positional rule may change a character that the entries decide.</param>
public sealed record HanziSource(string Name, ImmutableArray<HanziEntry> Entries, HanScript? Script = null, bool OutranksRules = false);
