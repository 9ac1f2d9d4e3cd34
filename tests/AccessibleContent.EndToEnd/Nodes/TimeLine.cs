using System.Globalization;
using System.Text;

namespace AccessibleContent.EndToEnd.Nodes;

/// <summary>What readers and editors saw of a drill, half a second a line.</summary>
internal static class TimeLine
{
    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(500);

    /// <summary>Writes it.</summary>
    /// <param name="readers">The readers' requests.</param>
    /// <param name="editors">The editors' requests.</param>
    /// <param name="events">What was done, and when.</param>
    public static string Of(IReadOnlyList<Moment> readers, IReadOnlyList<Moment> editors, IReadOnlyList<(TimeSpan At, string What)> events)
    {
        var text = new StringBuilder("     s  read  failed  longest ms  published  refused  longest ms\n");
        var first = Math.Floor(readers[0].At.TotalSeconds);
        for (var at = TimeSpan.FromSeconds(first); at <= readers[^1].At; at += Step)
        {
            foreach (var (when, what) in events.Where(one => one.At >= at && one.At < at + Step))
            {
                text.Append(CultureInfo.InvariantCulture, $"{when.TotalSeconds,6:0.00}  -- {what}\n");
            }

            var (read, written) = (In(readers, at), In(editors, at));
            text.Append(CultureInfo.InvariantCulture, $"{at.TotalSeconds,6:0.0}  {Good(read),4}  {read.Count - Good(read),6}")
                .Append(CultureInfo.InvariantCulture, $"  {Longest(read),10:0}")
                .Append(CultureInfo.InvariantCulture, $"  {Good(written),9}  {written.Count - Good(written),7}  {Longest(written),10:0}\n");
        }

        return text.ToString();
    }

    /// <summary>Returns how often each status came.</summary>
    public static string Statuses(IEnumerable<Moment> moments) => string.Join(", ", moments
        .GroupBy(moment => moment.Status).OrderByDescending(group => group.Count())
        .Select(group => string.Create(CultureInfo.InvariantCulture, $"{group.Count()} × {group.Key}")));

    /// <summary>Returns the longest time of requests, in milliseconds.</summary>
    public static double Longest(IReadOnlyList<Moment> moments) =>
        moments.Select(moment => moment.Took.TotalMilliseconds).DefaultIfEmpty().Max();

    private static int Good(List<Moment> moments) => moments.Count(moment => moment.IsGood);

    private static List<Moment> In(IReadOnlyList<Moment> moments, TimeSpan at) =>
        [.. moments.Where(moment => moment.At >= at && moment.At < at + Step)];
}
