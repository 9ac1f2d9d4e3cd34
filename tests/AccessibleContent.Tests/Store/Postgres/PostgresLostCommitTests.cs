using AccessibleContent.Api.Store;
using AccessibleContent.Model;

namespace AccessibleContent.Tests.Store.Postgres;

/// <summary>Whoever writes learns what is true, even if the connection is lost while the transaction is committed.</summary>
[OneStore("Only on the way to a server is a confirmation lost.")]
public sealed class PostgresLostCommitTests
{
    private static readonly DateTimeOffset At = new(2026, 1, 2, 3, 4, 5, TimeSpan.Zero);

    [Theory]
    [InlineData(true, 1)]
    [InlineData(false, 1)]
    [InlineData(true, 2)]
    [InlineData(false, 2)]
    public async Task Each_write_is_there_once_and_its_writer_is_told_so(bool arrives, int cuts)
    {
        await using var store = await ServerStore.MakeAsync();
        await using var proxy = new CuttingProxy(store.Database.Server.Port) { Arrives = arrives };
        var notices = await store.NoticesAsync($"Host=127.0.0.1;Port={proxy.Port};Database={store.Database.Name};Username=postgres");
        var id = NoticeId.From("a-1")!.Value;

        proxy.Cut(cuts);
        Assert.Equal(PublicationOutcome.Created, (await PublishAsync(notices, "一。")).Outcome);
        proxy.Cut(cuts);
        Assert.Equal(PublicationOutcome.Revised, (await PublishAsync(notices, "二。")).Outcome);
        proxy.Cut(cuts);
        Assert.Equal(PublicationOutcome.Revised, (await notices.WithdrawAsync(id, new("有误", At), "甲", null, default)).Outcome);
        proxy.Cut(cuts);
        Assert.Equal(
            PublicationOutcome.Revised,
            (await notices.TakeBackAsync(id, At, "甲", TimeSpan.FromDays(9), default)).Outcome);
        proxy.Cut(cuts);
        var many = Enumerable.Range(2, 3).Select(number => new Submission(DamagedStore.Notice($"a/{number}"), At, "甲")).ToList();
        Assert.All(await notices.PublishAllAsync(many, default), one => Assert.Equal(PublicationOutcome.Created, one.Outcome));

        Assert.Equal(0, proxy.Cuts);
        Assert.Equal([4, 3, 2, 1], (await notices.ListRevisionsAsync(id, default)).Select(one => one.Revision));
        Assert.Equal(7L, await store.AskAsync("SELECT count(*) FROM revisions"));
        Assert.Equal(7L, await store.AskAsync("SELECT number FROM holdings"));
    }

    private static ValueTask<Publication> PublishAsync(INoticeStore notices, string words) =>
        notices.PublishAsync(DamagedStore.Notice("a/1", words), At, "甲", default);
}
