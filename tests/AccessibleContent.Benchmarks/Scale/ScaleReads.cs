using AccessibleContent.Api.Store;
using Microsoft.Extensions.DependencyInjection;

namespace AccessibleContent.Benchmarks.Scale;

/// <summary>What readers ask of a store, each with other values every time.</summary>
internal static class ScaleReads
{
    private const int Step = 7_919;

    /// <summary>Returns the questions by name.</summary>
    public static IEnumerable<(string What, Func<int, Task> Ask)> Of(IServiceProvider node, int size)
    {
        var store = node.GetRequiredService<INoticeStore>();
        int Any(int turn) => (int)((long)turn * Step % size);
        Task List(NoticeQuery query) => store.ListAsync(query, default).AsTask();
        return
        [
            ("newest page", _ => List(new())),
            ("page in the middle", turn => List(new() { After = SortKey.Of(ScaleNotices.Make(Any(turn), size).Notice) })),
            ("column", turn => List(new() { Catalog = ScaleNotices.Column(turn) })),
            ("publisher", turn => List(new() { Publisher = ScaleNotices.Publisher(turn) })),
            ("column and publisher", turn => List(new() { Catalog = ScaleNotices.Column(turn), Publisher = ScaleNotices.Publisher(turn) })),
            ("column, a year", turn => List(new()
            {
                Catalog = ScaleNotices.Column(turn), From = new(2010 + (turn % 15), 1, 1), To = new(2010 + (turn % 15), 12, 31),
            })),
            ("index number", turn => List(new() { IndexNumber = ScaleNotices.IndexNumber(Any(turn)) })),
            ("stamp", turn => store.FindVersionAsync(ScaleNotices.Id(Any(turn)), default).AsTask()),
            ("document", turn => store.FindDocumentAsync(ScaleNotices.Id(Any(turn)), 1, default).AsTask()),
            ("neighbour", turn => store.FindNeighbourAsync(ScaleNotices.Id(Any(turn)), Neighbour.Next, default).AsTask()),
            ("columns and publishers", _ => store.ColumnsAsync(default).AsTask()),
            ("state, as each node polls", _ => store.StateAsync(default).AsTask()),
        ];
    }
}
