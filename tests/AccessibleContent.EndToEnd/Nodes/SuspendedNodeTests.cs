using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text;

namespace AccessibleContent.EndToEnd.Nodes;

/// <summary>A node that stood still, as a virtual machine does while it is moved, says nothing that is long out of date.</summary>
[Collection<DrillTests>]
public sealed class SuspendedNodeTests(ITestOutputHelper output)
{
    private const int Notices = 20;

    [Fact]
    public async Task A_node_that_goes_on_serves_nothing_older_than_a_second()
    {
        var pause = TimeSpan.FromSeconds(Drill.Minutes > 0 ? 60 : 8);
        await using var drill = await Drill.StartAsync();
        await drill.KnownAsync(Notices);
        var (still, other) = (drill.Site.Nodes[0], drill.Site.Nodes[1]);
        await still.PauseAsync();
        for (var number = 1; number <= Notices; number++)
        {
            await CorrectAsync(other.Client, number);
        }

        await Task.Delay(pause);
        await still.ContinueAsync();
        var start = Stopwatch.GetTimestamp();
        var (old, last) = (0, TimeSpan.Zero);
        while (Stopwatch.GetElapsedTime(start) < TimeSpan.FromSeconds(4))
        {
            for (var number = 1; number <= Notices; number++)
            {
                var asked = Stopwatch.GetElapsedTime(start);
                var text = await still.Client.GetStringAsync(new Uri($"/api/notices/{Editors.Id(number)}/elder", UriKind.Relative));
                var isOld = !text.Contains("更正之后", StringComparison.Ordinal);
                (old, last) = isOld ? (old + 1, asked) : (old, last);
            }
        }

        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{old} answers were old, the last one {last.TotalMilliseconds:0} ms after the node went on"));
        Assert.True(last < TimeSpan.FromSeconds(1), $"An answer was old {last} after the node went on.");
    }

    private static async Task CorrectAsync(HttpClient client, int number)
    {
        using var request = new HttpRequestMessage(HttpMethod.Put, "/api/notices/" + Editors.Id(number))
        {
            Content = new StringContent(
                $"---\ntitle: 公告 {number}\nindexNumber: d/{number}\npublishedOn: 2024-07-19\n---\n\n更正之后的内容。\n",
                Encoding.UTF8,
                "text/markdown"),
        };
        request.Headers.Authorization = new("Bearer", NodesUnderTest.Key);
        using var response = await client.SendAsync(request);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }
}
