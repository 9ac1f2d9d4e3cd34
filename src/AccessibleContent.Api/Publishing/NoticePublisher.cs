using System.Globalization;
using AccessibleContent.Api.Files.Pictures;
using AccessibleContent.Api.Http.Keys;
using AccessibleContent.Api.Http.Problems;
using AccessibleContent.Api.Http.Responses;
using AccessibleContent.Api.Store;
using AccessibleContent.Model;
using Microsoft.Extensions.Options;

namespace AccessibleContent.Api.Publishing;

/// <summary>Publishes and withdraws: into the store, and then at once into every response.</summary>
internal sealed class NoticePublisher(
    INoticeStore store,
    CurrentVersions versions,
    IIndexedState indexed,
    Schedule schedule,
    PublicationCounts counts,
    IOptions<PublishingOptions> options,
    TimeProvider clock)
{
    // Clocks of other machines differ a little.
    private static readonly TimeSpan Skew = TimeSpan.FromMinutes(1);

    /// <summary>Refuses a moment that is past, which is a slip; null for one that is not.</summary>
    public Problem? IfPast(DateTimeOffset? moment)
    {
        var now = clock.GetUtcNow();
        return moment is { } given && now - given > Skew
            ? new(
                ProblemTypes.PastMoment,
                $"publishAt 的时刻 {Words(given)} 已经过去，现在是 {Words(now.ToOffset(given.Offset))}；请改为以后的时刻，要立即发布请去掉 publishAt。")
            {
                Parameter = "publishAt",
            }
            : null;
    }

    /// <summary>Publishes now or later; a moment that has just passed means now.</summary>
    public async Task<Publication> PublishAsync(
        PictureResult notice,
        Writer by,
        PutParameters how,
        string? expected,
        CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var later = how.PublishAt > now ? how.PublishAt : null;
        var submission = new Submission(notice.Notice, now, by.Name)
        {
            Realm = by.Realm,
            Note = how.Note,
            Expected = expected,
            PublishAt = later,
            Pictures = notice.Pictures,
        };
        return await WriteAsync(() => store.PublishAsync(submission, cancellation), later);
    }

    /// <summary>Publishes a submission now.</summary>
    public Task<Publication> PublishAsync(Submission submission, CancellationToken cancellation) =>
        WriteAsync(() => store.PublishAsync(submission, cancellation));

    /// <summary>Gets how long a withdrawal can be taken back; zero for never.</summary>
    public TimeSpan UndoLimit { get; } = TimeSpan.FromMinutes(options.Value.UndoMinutes);

    /// <summary>Withdraws a notice.</summary>
    public Task<Publication> WithdrawAsync(NoticeId id, string reason, Writer by, string? expected, CancellationToken cancellation) =>
        WriteAsync(() => store.WithdrawAsync(id, new(reason, clock.GetUtcNow()), by, expected, cancellation));

    /// <summary>Takes a withdrawal back.</summary>
    public Task<Publication> TakeBackAsync(NoticeId id, Writer by, CancellationToken cancellation) =>
        WriteAsync(() => store.TakeBackAsync(id, clock.GetUtcNow(), by, UndoLimit, cancellation));

    /// <summary>Takes back what is scheduled.</summary>
    public Task<Publication> UnscheduleAsync(NoticeId id, Writer by, CancellationToken cancellation) =>
        WriteAsync(() => store.UnscheduleAsync(id, clock.GetUtcNow(), by, cancellation));

    /// <summary>Publishes everything that is due, and returns the moment of the next publication; null if nothing is scheduled.</summary>
    /// <param name="onSetAside">Receives each notice that could not be published, and the unforeseen exception if there was one.</param>
    /// <param name="cancellation">Cancels the operation.</param>
    public async Task<DateTimeOffset?> PublishDueAsync(Action<ScheduledNotice, Exception?> onSetAside, CancellationToken cancellation)
    {
        var began = versions.Now;
        while (await store.PublishDueAsync(clock.GetUtcNow(), cancellation) is { } publication)
        {
            await NoteAsync(publication, began);
            if (publication.SetAside is { } aside)
            {
                onSetAside(aside, publication.Unforeseen);
            }

            began = versions.Now;
        }

        return await store.FindNextMomentAsync(cancellation);
    }

    /// <summary>Describes what the caller can do about a publication that failed; null if it succeeded.</summary>
    public static Problem? Explain(NoticeId id, Publication publication) =>
        PublicationWords.Refusal(id, publication) is { } detail ? new(TypeOf(publication), detail) : null;

    private static string Words(DateTimeOffset moment) => moment.ToString(
        moment.Offset == TimeSpan.Zero ? "yyyy-MM-ddTHH:mm:ssZ" : "yyyy-MM-ddTHH:mm:sszzz",
        CultureInfo.InvariantCulture);

    private async Task<Publication> WriteAsync(Func<ValueTask<Publication>> write, DateTimeOffset? later = null)
    {
        var began = versions.Now;
        return await NoteAsync(await write(), began, later);
    }

    private async Task<Publication> NoteAsync(Publication publication, KnownMoment began, DateTimeOffset? later = null)
    {
        counts.Add(publication.Outcome);
        if (publication is { Outcome: PublicationOutcome.Created or PublicationOutcome.Revised, Version: { } version })
        {
            versions.Note(version, began);
        }

        if (publication.Outcome is PublicationOutcome.Scheduled || publication.Replaced is not null)
        {
            schedule.Change(later);
        }

        if (publication.Outcome is PublicationOutcome.Created or PublicationOutcome.Revised)
        {
            await indexed.FollowAsync();
        }

        return publication;
    }

    private static ProblemType TypeOf(Publication publication) => publication switch
    {
        { Unforeseen: not null } => ProblemTypes.InternalError,
        { Outcome: PublicationOutcome.Conflict } => ProblemTypes.IdentityConflict,
        { Outcome: PublicationOutcome.Withdrawn } => ProblemTypes.Withdrawn,
        { Outcome: PublicationOutcome.Outdated } => ProblemTypes.PreconditionFailed,
        { Outcome: PublicationOutcome.Foreign } => ProblemTypes.OutsideRealm,
        { Outcome: PublicationOutcome.NotScheduled } => ProblemTypes.NothingScheduled,
        _ => ProblemTypes.NoSuchNotice,
    };
}
