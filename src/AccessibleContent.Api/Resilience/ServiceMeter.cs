using System.Diagnostics.Metrics;

namespace AccessibleContent.Api.Resilience;

/// <summary>The meter of the delivery of responses, named <c>AccessibleContent</c>.</summary>
internal sealed class ServiceMeter(IMeterFactory factory)
{
    /// <summary>The name of the meter.</summary>
    public const string Name = "AccessibleContent";

    private readonly Meter _meter = factory.Create(Name);

    /// <summary>Checks whether a metric belongs to this service, and not to another one in the same process.</summary>
    public bool Has(Instrument instrument) => instrument.Meter == _meter;

    /// <summary>Creates a counter.</summary>
    public Counter<long> Counter(string name, string description) => _meter.CreateCounter<long>(name, null, description);

    /// <summary>Creates counters that are read on collection.</summary>
    public void Counts(string name, string description, Func<IEnumerable<Measurement<long>>> read) =>
        _meter.CreateObservableCounter(name, read, null, description);

    /// <summary>Creates a gauge that is read on collection.</summary>
    public void Gauge(string name, string unit, string description, Func<long> read) =>
        _meter.CreateObservableGauge(name, read, unit, description);

    /// <summary>Creates gauges that are read on collection.</summary>
    public void Gauge(string name, string description, Func<IEnumerable<Measurement<long>>> read) =>
        _meter.CreateObservableGauge(name, read, null, description);

    /// <summary>Creates a histogram with the given bucket boundaries.</summary>
    public Histogram<double> Histogram(string name, string unit, string description, double[] borders) =>
        _meter.CreateHistogram(name, unit, description, null, new InstrumentAdvice<double> { HistogramBucketBoundaries = borders });
}
