using System.Security.Cryptography;
using AccessibleContent.Api.Store;

namespace AccessibleContent.Api.OpenData.Webhooks;

/// <summary>Delivers to one endpoint, one message at a time, in the order of the changes; what is attempted again comes after.</summary>
internal sealed partial class EndpointDeliveries(
    WebhookEndpoint endpoint,
    IOutbox outbox,
    WebhookClient client,
    WebhookMessages messages,
    WebhookCounts counts,
    TimeProvider clock,
    ILogger logger)
{
    // Longer than an attempt may take: if this process dies in it, the message is due again after this time.
    private static readonly TimeSpan Lease = TimeSpan.FromSeconds(30);

    private bool _isAway;

    /// <summary>Delivers all that is due.</summary>
    public async Task DeliverAsync(CancellationToken cancellation)
    {
        while (await outbox.ClaimAsync(endpoint.Record.Key, clock.GetUtcNow(), Lease, cancellation) is { } delivery)
        {
            await DeliverAsync(delivery, cancellation);
        }
    }

    private async Task DeliverAsync(Delivery delivery, CancellationToken cancellation)
    {
        WebhookReply reply;
        try
        {
            reply = await client.SendAsync(endpoint, delivery.Change, messages.Of(delivery.Change), cancellation);
        }
        catch (OperationCanceledException)
        {
            // The service stops: the next start need not wait for the end of the lease.
            await outbox.ReleaseAsync(delivery, CancellationToken.None);
            throw;
        }

        // What has happened is noted even while the service stops.
        await SettleAsync(delivery, reply, CancellationToken.None);
    }

    private async Task SettleAsync(Delivery delivery, WebhookReply reply, CancellationToken cancellation)
    {
        if (reply.Error is not { } error)
        {
            counts.AddDelivered();
            await outbox.CompleteAsync(delivery, cancellation);
            Note(isAway: false, "");
        }
        else if (reply.IsGone)
        {
            counts.AddFailed();
            await outbox.EndAsync(endpoint.Record.Key, clock.GetUtcNow(), error, cancellation);
            Log.Ended(logger, endpoint.Shown);
        }
        else
        {
            await RetryAsync(delivery, reply, error, cancellation);
            Note(isAway: true, error);
        }
    }

    private async Task RetryAsync(Delivery delivery, WebhookReply reply, string error, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var chance = RandomNumberGenerator.GetInt32(1000) / 1000.0;
        if (RetrySchedule.After(delivery.Attempts, now - delivery.FirstAttempt, chance) is not { } pause)
        {
            counts.AddFailed();
            await outbox.FailAsync(delivery, error, cancellation);
            Log.GivenUp(logger, delivery.Change.Number, endpoint.Shown, delivery.Attempts, error);
            return;
        }

        counts.AddPostponed();
        var asked = reply.RetryAfter ?? TimeSpan.Zero;
        await outbox.PostponeAsync(delivery, now + (asked > pause ? asked : pause), error, cancellation);
        if (asked > TimeSpan.Zero)
        {
            await outbox.PauseAsync(endpoint.Record.Key, now + asked, cancellation);
        }
    }

    // One line when it goes away and one when it is back, however much waits for it.
    private void Note(bool isAway, string error)
    {
        if (isAway && !_isAway)
        {
            Log.Away(logger, endpoint.Shown, error);
        }
        else if (!isAway && _isAway)
        {
            Log.Back(logger, endpoint.Shown);
        }

        _isAway = isAway;
    }

    private static partial class Log
    {
        [LoggerMessage(80, LogLevel.Warning, "The webhook {Endpoint} does not receive; it is tried again: {Error}")]
        public static partial void Away(ILogger logger, string endpoint, string error);

        [LoggerMessage(81, LogLevel.Information, "The webhook {Endpoint} receives again")]
        public static partial void Back(ILogger logger, string endpoint);

        [LoggerMessage(82, LogLevel.Error, "Change {Change} did not reach the webhook {Endpoint} in {Attempts} attempts: {Error}")]
        public static partial void GivenUp(ILogger logger, long change, string endpoint, int attempts, string error);

        [LoggerMessage(83, LogLevel.Warning, "The webhook {Endpoint} is gone (410) and gets nothing more until its settings change")]
        public static partial void Ended(ILogger logger, string endpoint);
    }
}
