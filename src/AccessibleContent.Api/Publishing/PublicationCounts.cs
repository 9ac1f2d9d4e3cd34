using System.Collections.Frozen;
using System.Diagnostics.Metrics;
using AccessibleContent.Api.Http.Log;
using AccessibleContent.Api.Resilience;
using AccessibleContent.Api.Store;

namespace AccessibleContent.Api.Publishing;

/// <summary>Counts publications by outcome.</summary>
internal sealed class PublicationCounts(ServiceMeter meter)
{
    private static readonly FrozenDictionary<PublicationOutcome, string> Names =
        Enum.GetValues<PublicationOutcome>().ToFrozenDictionary(one => one, one => one.ToString().ToLowerInvariant());

    private readonly Counter<long> _counter = meter.Counter(
        "accessible_content.publications",
        "Publications, corrections and withdrawals, by outcome.");

    /// <summary>Counts a publication.</summary>
    public void Add(PublicationOutcome outcome) => _counter.Add(1, new KeyValuePair<string, object?>("outcome", Names[outcome]));
}
