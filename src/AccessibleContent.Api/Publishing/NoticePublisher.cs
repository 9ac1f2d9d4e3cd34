using AccessibleContent.Api.Http.Keys;
using AccessibleContent.Api.Http.Problems;
using AccessibleContent.Api.Http.Responses;
using AccessibleContent.Api.Store;
using AccessibleContent.Api.Store.Sqlite;
using AccessibleContent.Model;
using Microsoft.Extensions.Options;

namespace AccessibleContent.Api.Publishing;

/// <summary>Publishes and withdraws: into the store, and then at once into everything that is answered.</summary>
public sealed class NoticePublisher(
    INoticeStore store, CurrentStamps stamps, Schedule schedule, PublicationCounts counts, IOptions<PublishingOptions> options, TimeProvider clock)
{
    /// <summary>Publishes now or later; a moment that has passed is now.</summary>
    public async Task<Publication> PublishAsync(Notice notice, Writer by, PutParameters how, string? expected, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var later = how.PublishAt > now ? how.PublishAt : null;
        var submission = new Submission(notice, now, by.Name) { Realm = by.Realm, Note = how.Note, Expected = expected, PublishAt = later };
        return Note(await store.PublishAsync(submission, cancellation), later);
    }

    /// <summary>Publishes now, as the submission says.</summary>
    public async Task<Publication> PublishAsync(Submission submission, CancellationToken cancellation) => Note(await store.PublishAsync(submission, cancellation));

    /// <summary>Gets how long after it a withdrawal can be taken back; zero for never.</summary>
    public TimeSpan UndoLimit { get; } = TimeSpan.FromMinutes(options.Value.UndoMinutes);

    /// <summary>Withdraws a notice.</summary>
    public async Task<Publication> WithdrawAsync(NoticeId id, string reason, Writer by, string? expected, CancellationToken cancellation) =>
        Note(await store.WithdrawAsync(id, new(reason, clock.GetUtcNow()), by, expected, cancellation));

    /// <summary>Takes a withdrawal back.</summary>
    public async Task<Publication> TakeBackAsync(NoticeId id, Writer by, CancellationToken cancellation) =>
        Note(await store.TakeBackAsync(id, clock.GetUtcNow(), by, UndoLimit, cancellation));

    /// <summary>Publishes everything that is due, and gives the moment of what comes next; null where nothing waits.</summary>
    /// <param name="onSetAside">Is told what could not be published, and what nobody foresaw about it.</param>
    /// <param name="cancellation">Ends the waiting.</param>
    public async Task<DateTimeOffset?> PublishDueAsync(Action<ScheduledNotice, Exception?> onSetAside, CancellationToken cancellation)
    {
        while (await store.PublishDueAsync(clock.GetUtcNow(), cancellation) is { } publication)
        {
            Note(publication);
            if (publication.SetAside is { } aside)
            {
                onSetAside(aside, publication.Unforeseen);
            }
        }

        return await store.FindNextMomentAsync(cancellation);
    }

    /// <summary>Says what a caller can do about a publication that did not happen; null where it did.</summary>
    public static Problem? Explain(NoticeId id, Publication publication) => publication.Outcome switch
    {
        _ when publication.Unforeseen is { } unforeseen => new(500, $"编号“{id}”的公告没有保存：{unforeseen.Message}"),
        PublicationOutcome.Conflict when publication.Holder is { } holder => new(409, $"这个索引号属于编号“{holder}”的公告；一个索引号永远只属于一个编号，请修改那一则，或改正索引号。"),
        PublicationOutcome.Conflict => new(409, publication.Other!.Length == 0
            ? $"编号“{id}”属于一则没有索引号的公告；请换一个编号。"
            : $"编号“{id}”属于索引号“{publication.Other}”；一个编号永远只属于一个索引号，请核对索引号。"),
        PublicationOutcome.Withdrawn => Problem.Withdrawn(id.Value, publication.Stamp!.Withdrawal!),
        PublicationOutcome.Outdated => new(412, $"编号“{id}”的公告刚被别人改过；请重新读取，在新的版本上修改。"),
        PublicationOutcome.Missing => Problem.NoNotice(id.Value),
        PublicationOutcome.Foreign => Problem.Foreign(publication.Other!),
        _ => null,
    };

    private Publication Note(Publication publication, DateTimeOffset? later = null)
    {
        counts.Add(publication.Outcome);
        if (publication is { Outcome: PublicationOutcome.Created or PublicationOutcome.Revised, Stamp: { } stamp })
        {
            stamps.Note(stamp);
        }

        if (publication.Outcome is PublicationOutcome.Scheduled || publication.Replaced is not null)
        {
            schedule.Change(later);
        }

        return publication;
    }
}
