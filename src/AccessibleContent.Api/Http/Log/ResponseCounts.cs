using System.Diagnostics.Metrics;
using AccessibleContent.Api.Resilience;
using AccessibleContent.Model;

namespace AccessibleContent.Api.Http.Log;

/// <summary>
/// Counts responses by their labels: one number for each possible combination, in a table that never grows. Counting is one addition;
/// labels are built only when the metric is read.
/// </summary>
internal sealed class ResponseCounts
{
    private static readonly Label[] Labels = [Label.Script, Label.Mode, Label.Form, Label.Family, Label.Status, Label.Cache];
    private readonly long[] _counts = new long[Size];

    /// <summary>Creates counts of zero.</summary>
    public ResponseCounts(ServiceMeter meter) =>
        meter.Counts(Name, "Responses, by rendition, the client's address family, class of status, and what the cache did.", Read);

    /// <summary>The name of the metric.</summary>
    public const string Name = "accessible_content.answers";

    /// <summary>Gets the number of combinations.</summary>
    public static int Size { get; } = Labels.Aggregate(1, (size, label) => size * label.Values.Count);

    /// <summary>Counts a response.</summary>
    public void Add(ResponseLabels traits)
    {
        var index = traits.Script;
        index = (index * Label.Mode.Values.Count) + traits.Mode;
        index = (index * Label.Form.Values.Count) + traits.Form;
        index = (index * Label.Family.Values.Count) + traits.Family;
        index = (index * Label.Status.Values.Count) + traits.Status;
        index = (index * Label.Cache.Values.Count) + traits.Cache;
        Interlocked.Increment(ref _counts[index]);
    }

    private IEnumerable<Measurement<long>> Read()
    {
        for (var index = 0; index < _counts.Length; index++)
        {
            if (Volatile.Read(ref _counts[index]) is > 0 and var count)
            {
                yield return new(count, LabelsOf(index));
            }
        }
    }

    private static KeyValuePair<string, object?>[] LabelsOf(int index)
    {
        var labels = new KeyValuePair<string, object?>[Labels.Length];
        for (var place = Labels.Length - 1; place >= 0; place--)
        {
            (index, var number) = Math.DivRem(index, Labels[place].Values.Count);
            labels[place] = Labels[place].At(number);
        }

        return labels;
    }
}
