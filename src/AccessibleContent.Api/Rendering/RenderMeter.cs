using System.Diagnostics;
using System.Diagnostics.Metrics;
using AccessibleContent.Api.Http.Log;
using AccessibleContent.Api.Resilience;
using AccessibleContent.Model;

namespace AccessibleContent.Api.Rendering;

/// <summary>Renders and measures the time: from the notice to the bytes of a rendition, including conversion.</summary>
internal sealed class RenderMeter(ServiceMeter meter, TimeProvider clock)
{
    // In seconds: a typical notice takes under a millisecond, the longest accepted one some hundred.
    private static readonly double[] Borders = [0.0001, 0.00025, 0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1];

    private static readonly Dictionary<Rendition, TagList> Labels = Rendition.All.ToDictionary(
        one => one, one => new TagList([new("script", one.Script.Tag), new("mode", one.Mode.Name), new("form", one.Form.Name)]));

    private readonly Histogram<double> _seconds = meter.Histogram(
        "accessible_content.render.duration", "s", "Time to convert a notice and write one rendition of it.",
        Borders);

    /// <summary>Renders.</summary>
    public byte[] Render(Renderer renderer, Notice notice, Rendition rendition)
    {
        var start = clock.GetTimestamp();
        var bytes = renderer.Render(notice, rendition);
        _seconds.Record(clock.GetElapsedTime(start).TotalSeconds, Labels[rendition]);
        return bytes;
    }
}
