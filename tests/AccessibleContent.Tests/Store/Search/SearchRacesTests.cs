using System.Collections.Concurrent;
using System.Globalization;
using AccessibleContent.Api.Store;
using AccessibleContent.Model;
using AccessibleContent.Search;

#pragma warning disable CA5394 // Invented writes need no secure numbers, only repeatable ones.

namespace AccessibleContent.Tests.Store.Search;

/// <summary>
/// While notices are published, corrected, withdrawn and taken back, no search finds one that is gone or misses one that is there.
/// </summary>
[OneStore("The search has its index in a file beside each node, of the embedded engine whatever the store is.")]
public sealed class SearchRacesTests
{
    private const int Notices = 12;
    private const int Searching = 8;
    private const int Writes = 250;

    private static readonly DateTimeOffset Now = new(2024, 8, 1, 0, 0, 0, TimeSpan.FromHours(8));

    // The words that a notice has; none while it is withdrawn or being written. The version tells whether it was written meanwhile.
    private readonly ConcurrentDictionary<string, (int Version, string? Words)> _known = new();

    [Fact]
    public async Task Searches_see_each_notice_as_it_is()
    {
        using var store = await SearchedStore.MakeAsync();
        using var done = new CancellationTokenSource();
#pragma warning disable CA2025 // All are awaited before the store is gone.
        var searching = Enumerable.Range(0, Searching).Select(_ => Task.Run(() => SearchAsync(store, done.Token))).ToList();
#pragma warning restore CA2025
        await WriteAsync(store);
        await done.CancelAsync();
        Assert.All(await Task.WhenAll(searching), searches => Assert.True(searches > 0));
    }

    private async Task WriteAsync(SearchedStore store)
    {
        var random = new Random(20);
        for (var step = 1; step <= Writes; step++)
        {
            var id = string.Create(CultureInfo.InvariantCulture, $"n-{random.Next(Notices)}");
            _known[id] = (step, null);
            var words = await WriteAsync(store, id, step, random.Next(4));
            _known[id] = (step, words);
        }
    }

    private static async Task<string?> WriteAsync(SearchedStore store, string id, int step, int kind)
    {
        var (name, at) = (NoticeId.From(id)!.Value, Now.AddSeconds(step));
        var words = step % 2 == 0 ? "停水" : "停电";
        if (kind == 0)
        {
            await store.Notices.WithdrawAsync(name, new("有误", at), "甲", null, default);
            return "";
        }

        await store.Notices.TakeBackAsync(name, at, "甲", TimeSpan.FromDays(1), default);
        var notice = SearchedStore.Notice(id, words, "正文。", $"2024-07-{1 + (step % 28):D2}");
        var submission = new Submission(notice, at, "甲") { PublishAt = kind == 1 ? at : null };
        await store.Notices.PublishAsync(submission, default);
        await store.Notices.PublishDueAsync(at, default);
        return words;
    }

    private async Task<int> SearchAsync(SearchedStore store, CancellationToken done)
    {
        var searches = 0;
        while (!done.IsCancellationRequested)
        {
            foreach (var words in (string[])["停水", "停电"])
            {
                var before = _known.ToArray();
                SearchResults found;
                try
                {
                    found = await store.FindAsync(words, new NoticeQuery { Limit = 100 });
                }
                catch (StoreUnavailableException busy) when (busy.Trouble == StoreTrouble.Busy)
                {
                    continue;
                }

                var ids = found.Page.Items.Select(item => item.Id.Value).ToHashSet();
                var still = before.Where(pair => pair.Value.Words is not null && _known[pair.Key] == pair.Value).ToList();
                Assert.All(still, pair => Assert.True(
                    ids.Contains(pair.Key) == (pair.Value.Words == words) || found.IsRelaxed || found.IsCorrected,
                    $"{pair} in a search for {words}"));
                searches++;
            }
        }

        return searches;
    }
}
