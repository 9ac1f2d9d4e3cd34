using System.Diagnostics.Metrics;
using AccessibleContent.Api.Http.Requests;
using AccessibleContent.Api.Resilience;
using AccessibleContent.Model;

namespace AccessibleContent.Api.OpenData.Views;

/// <summary>Decides which views count, and counts them.</summary>
internal sealed class ViewCounts(RecentViews recent, ViewWriter writer, ServiceMeter meter)
{
    private readonly Counter<long> _counter = meter.Counter(
        "accessible_content.views",
        "Views of notices that were reported, by whether they count.");

    /// <summary>Counts a view, unless a robot, a page loaded in advance or the same reader within a minute reports it.</summary>
    /// <returns>Whether the view is settled; false if too many wait for the store.</returns>
    public async Task<bool> AddAsync(HttpRequest request, NoticeId id)
    {
        var agent = request.Headers.UserAgent.ToString();
        if (IsInAdvance(request.Headers))
        {
            return Settled("advance");
        }

        if (Robots.Has(agent))
        {
            return Settled("robot");
        }

        var client = ClientNetwork.Of(request.HttpContext.Connection.RemoteIpAddress);
        return recent.TryAdd(client, agent, id) is { } reader ? await StoreAsync(id, reader) : Settled("repeat");
    }

    private async Task<bool> StoreAsync(NoticeId id, UInt128 reader)
    {
        var isStored = false;
        try
        {
            isStored = await writer.CountAsync(id);
            return isStored && Settled("counted");
        }
        finally
        {
            if (!isStored)
            {
                recent.Forget(reader);
            }
        }
    }

    private bool Settled(string outcome)
    {
        _counter.Add(1, new KeyValuePair<string, object?>("outcome", outcome));
        return true;
    }

    // Browsers say so of pages that they fetch or render before anybody asks for them (W3C Resource Hints, Speculation Rules).
    private static bool IsInAdvance(IHeaderDictionary headers) =>
        ((string[])["Sec-Purpose", "Purpose", "X-Purpose", "X-Moz"])
        .Any(name => headers[name].Any(value => value is not null
            && (value.Contains("prefetch", StringComparison.OrdinalIgnoreCase)
                || value.Contains("prerender", StringComparison.OrdinalIgnoreCase)
                || value.Contains("preview", StringComparison.OrdinalIgnoreCase))));
}
