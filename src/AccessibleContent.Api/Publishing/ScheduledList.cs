using AccessibleContent.Api.Http.Keys;
using AccessibleContent.Api.Http.Problems;
using AccessibleContent.Api.Store;
using AccessibleContent.Readers.Text;

namespace AccessibleContent.Api.Publishing;

/// <summary>Shows editors what waits for its moment and what failed at it, as far as their key may write it.</summary>
internal sealed class ScheduledList(BearerKeys holders, INoticeStore store, HistoryNames names)
{
    /// <summary>Reads a page, or returns the problem with the request.</summary>
    public async Task<Result<ScheduledBody>> ReadAsync(HttpContext context)
    {
        if (!holders.Identify(context.Request, KeyScope.Read).TryGet(out var holder, out var unknown))
        {
            return unknown;
        }

        if (!ScheduledParameters.Read(context.Request.Query).TryGet(out var page, out var wrong))
        {
            return wrong;
        }

        // One more tells whether there is a next page.
        var found = await store.ListScheduledAsync(
            new(page.Limit + 1, page.After, holder.Realm),
            context.RequestAborted);
        var shown = found.Take(page.Limit).ToList();
        return new ScheduledBody(
            [.. shown.Select(Item)],
            found.Count > page.Limit ? ScheduledParameters.Encode(shown[^1].Position!) : null);
    }

    private ScheduledItemBody Item(ScheduledNotice one) => new(
        one.Id,
        one.Reason is null ? "waiting" : "failed",
        one.PublishAt, one.Title,
        names.Of(one.By),
        ShortText.Clean(one.Note) is { Length: > 0 } note ? note : null,
        one.AcceptedAt,
        one.Revision is null,
        one.Revision, one.Reason, one.SetAsideAt);
}
