using System.Diagnostics.Metrics;

namespace AccessibleContent.Api.Resilience;

/// <summary>What the delivery of answers counts, under the name <c>AccessibleContent</c>.</summary>
public sealed class DeliveryMeter(IMeterFactory factory)
{
    /// <summary>The name of the meter.</summary>
    public const string Name = "AccessibleContent";

    private readonly Meter _meter = factory.Create(Name);

    /// <summary>Says whether a figure is of this service, and not of another one in the same process.</summary>
    public bool Has(Instrument instrument) => instrument.Meter == _meter;

    /// <summary>Makes a counter of things.</summary>
    public Counter<long> Counter(string name, string description) => _meter.CreateCounter<long>(name, null, description);

    /// <summary>Makes counters that are read when somebody looks.</summary>
    public void Counts(string name, string description, Func<IEnumerable<Measurement<long>>> read) => _meter.CreateObservableCounter(name, read, null, description);

    /// <summary>Makes a gauge that is read when somebody looks.</summary>
    public void Gauge(string name, string unit, string description, Func<long> read) => _meter.CreateObservableGauge(name, read, unit, description);

    /// <summary>Makes gauges that are read when somebody looks.</summary>
    public void Gauge(string name, string description, Func<IEnumerable<Measurement<long>>> read) => _meter.CreateObservableGauge(name, read, null, description);

    /// <summary>Makes a histogram with the given borders.</summary>
    public Histogram<double> Histogram(string name, string unit, string description, double[] borders) =>
        _meter.CreateHistogram(name, unit, description, null, new InstrumentAdvice<double> { HistogramBucketBoundaries = borders });
}
