using System.Net;

namespace AccessibleContent.Api.OpenData.Webhooks;

/// <summary>How an endpoint has answered.</summary>
/// <param name="Status">The status; 0 without an answer.</param>
/// <param name="Error">What went wrong; null if it has received the message.</param>
/// <param name="RetryAfter">How long it wants to be left alone, if it said so.</param>
internal sealed record WebhookReply(int Status, string? Error, TimeSpan? RetryAfter)
{
    private static readonly TimeSpan Least = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Most = TimeSpan.FromDays(1);

    /// <summary>Gets a value indicating whether it is gone for ever.</summary>
    public bool IsGone => Status == (int)HttpStatusCode.Gone;

    /// <summary>Reads a response.</summary>
    public static WebhookReply Of(HttpResponseMessage response, DateTimeOffset now)
    {
        var status = (int)response.StatusCode;
        var asked = response.Headers.RetryAfter is { } field && response.StatusCode is
            HttpStatusCode.TooManyRequests or HttpStatusCode.ServiceUnavailable
                ? field.Delta ?? field.Date - now
                : null;
        return new(
            status,
            response.IsSuccessStatusCode ? null : $"接收方的回答是 {status}。",
            asked is { } wait ? TimeSpan.FromTicks(Math.Clamp(wait.Ticks, Least.Ticks, Most.Ticks)) : null);
    }

    /// <summary>There was no response.</summary>
    public static WebhookReply None(string error) => new(0, error, null);
}
