using System.Diagnostics.Metrics;

namespace AccessibleContent.Api.Caching;

/// <summary>What the delivery of answers counts, under the name <c>AccessibleContent</c>.</summary>
public sealed class DeliveryMeter(IMeterFactory factory)
{
    private readonly Meter _meter = factory.Create("AccessibleContent");

    /// <summary>Makes a counter of things.</summary>
    public Counter<long> Counter(string name, string description) => _meter.CreateCounter<long>(name, null, description);

    /// <summary>Makes a gauge that is read when somebody looks.</summary>
    public void Gauge(string name, string unit, string description, Func<long> read) => _meter.CreateObservableGauge(name, read, unit, description);
}
