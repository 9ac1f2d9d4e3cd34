using AccessibleContent.Api.Http.Keys;
using AccessibleContent.Api.Http.Problems;
using AccessibleContent.Api.Store;
using Microsoft.Extensions.Options;

namespace AccessibleContent.Api.OpenData.Webhooks;

/// <summary>Shows operators the endpoints, and what they have not received.</summary>
internal sealed class WebhooksList(BearerKeys holders, IOutbox outbox, IOptions<WebhooksOptions> options, TimeProvider clock)
{
    private readonly WebhookEndpoint[] _endpoints = [.. options.Value.Endpoints.Select(WebhookEndpoint.Of)];

    /// <summary>Reads a page, or returns the problem with the request.</summary>
    public async Task<Result<WebhooksBody>> ReadAsync(HttpContext context)
    {
        if (!holders.Identify(context.Request, KeyScope.Read).TryGet(out _, out var unknown))
        {
            return unknown;
        }

        if (!WebhooksParameters.Read(context.Request.Query).TryGet(out var page, out var wrong))
        {
            return wrong;
        }

        // One more tells whether there is a next page.
        var found = await outbox.ListAsync(page.Limit + 1, page.After, context.RequestAborted);
        var states = (await outbox.StatesAsync(context.RequestAborted)).ToDictionary(state => state.Key, StringComparer.Ordinal);
        var shown = found.Take(page.Limit).ToList();
        return new WebhooksBody(
            [.. _endpoints.Select(endpoint => Endpoint(endpoint, states.GetValueOrDefault(endpoint.Record.Key)))],
            [.. shown.Select(Item)],
            found.Count > page.Limit ? WebhooksParameters.Encode(shown[^1].Position) : null);
    }

    private EndpointBody Endpoint(WebhookEndpoint endpoint, EndpointState? state)
    {
        var paused = state?.PausedUntil > clock.GetUtcNow() ? state.PausedUntil : null;
        var name = state?.EndedAt is not null ? "ended" : paused is not null ? "paused" : "active";
        return new(endpoint.Shown, name, paused, state?.EndedAt);
    }

    // Another service on this store may have another endpoint; its address is not known here.
    private DeliveryBody Item(ListedDelivery one) => new(
        Array.Find(_endpoints, endpoint => endpoint.Record.Key == one.Position.Endpoint)?.Shown ?? "",
        one.HasFailed ? "failed" : "waiting",
        one.Position.Change,
        one.Id, one.Revision, one.Attempts, one.NextAttempt, one.Error);
}
