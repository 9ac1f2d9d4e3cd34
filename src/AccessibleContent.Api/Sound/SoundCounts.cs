using System.Diagnostics.Metrics;
using AccessibleContent.Api.Resilience;

namespace AccessibleContent.Api.Sound;

/// <summary>Counts the sounds that were made or failed, and measures how long that took.</summary>
internal sealed class SoundCounts
{
    // In seconds: an engine of rules says a notice in one, a neural one in minutes.
    private static readonly double[] Borders = [0.5, 1, 2.5, 5, 10, 25, 50, 100, 250, 500, 1000];

    private readonly Counter<long> _sounds;
    private readonly Histogram<double> _seconds;

    /// <param name="meter">The meter.</param>
    /// <param name="queue">The sounds that wait.</param>
    public SoundCounts(ServiceMeter meter, SoundQueue queue)
    {
        _sounds = meter.Counter("accessible_content.sounds", "Sounds of notices that the engine of speech was to make, by outcome.");
        _seconds = meter.Histogram(
            "accessible_content.sound.duration", "s", "Time to make the sound of a notice, by outcome.", Borders);
        meter.Gauge("accessible_content.sound.waiting", "{sound}", "Sounds that wait to be made, or are being made.", () => queue.Count);
    }

    /// <summary>Counts a sound.</summary>
    /// <param name="isMade">Whether it was made.</param>
    /// <param name="taken">How long that took.</param>
    public void Add(bool isMade, TimeSpan taken)
    {
        var outcome = new KeyValuePair<string, object?>("outcome", isMade ? "made" : "failed");
        _sounds.Add(1, outcome);
        _seconds.Record(taken.TotalSeconds, outcome);
    }
}
