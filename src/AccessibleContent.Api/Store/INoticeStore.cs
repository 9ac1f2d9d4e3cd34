using AccessibleContent.Model;

namespace AccessibleContent.Api.Store;

/// <summary>The notices of a site with all their revisions.</summary>
internal interface INoticeStore
{
    /// <summary>Makes the store ready: creates it, or brings its tables up to date.</summary>
    ValueTask PrepareAsync(CancellationToken cancellation);

    /// <summary>Gives the stamp of a notice; null where there is none.</summary>
    ValueTask<ContentVersion?> FindVersionAsync(NoticeId id, CancellationToken cancellation);

    /// <summary>Gives the stamps of all notices, withdrawn ones among them.</summary>
    ValueTask<IReadOnlyList<ContentVersion>> ListVersionsAsync(CancellationToken cancellation);

    /// <summary>Gives one revision of a notice as it lies there; null where there is none.</summary>
    ValueTask<StoredDocument?> FindDocumentAsync(NoticeId id, int revision, CancellationToken cancellation);

    /// <summary>Gives a page of the list.</summary>
    ValueTask<NoticePage> ListAsync(NoticeQuery query, CancellationToken cancellation);

    /// <summary>Gives the columns and publishers that the current notices have.</summary>
    ValueTask<NoticeColumns> ColumnsAsync(CancellationToken cancellation);

    /// <summary>Gives the sort keys after which the second and every further page of so many notices begins, newest first.</summary>
    ValueTask<IReadOnlyList<string>> PageStartsAsync(int size, CancellationToken cancellation);

    /// <summary>Gives a digest of all current notices: equal for two stores that hold the same.</summary>
    ValueTask<string> DigestAsync(CancellationToken cancellation);

    /// <summary>Lists a notice's history, newest first; empty where there is no such notice.</summary>
    ValueTask<IReadOnlyList<RevisionSummary>> ListRevisionsAsync(NoticeId id, CancellationToken cancellation);

    /// <summary>Gives the stamp of one revision of a notice; null where there is none.</summary>
    ValueTask<ContentVersion?> FindRevisionAsync(NoticeId id, int revision, CancellationToken cancellation);

    /// <summary>Stores a notice as its next revision, or for a later moment, whole or not at all; what waited for a later moment gives way.</summary>
    ValueTask<Publication> PublishAsync(Submission submission, CancellationToken cancellation);

    /// <summary>Stores many notices in one go, each as alone; all that is stored is stored together. One that fails by its own fault hinders no other.</summary>
    ValueTask<IReadOnlyList<Publication>> PublishAllAsync(IReadOnlyList<Submission> submissions, CancellationToken cancellation);

    /// <summary>Stores revisions as another store had them; what is there already stays as it is.</summary>
    ValueTask<IReadOnlyList<Publication>> RestoreAsync(IReadOnlyList<StoredRevision> revisions, CancellationToken cancellation);

    /// <summary>Reads every revision of every notice, those of one notice in their order; damaged ones are named in their place.</summary>
    IAsyncEnumerable<StoredRevision> ReadAllAsync(CancellationToken cancellation);

    /// <summary>Says whether a kept file is part of what is published.</summary>
    ValueTask<FileStatus> FindFileAsync(StoredFile file, CancellationToken cancellation);

    /// <summary>Lists the kept files that notices have in any revision; of withdrawn ones only where <paramref name="shown"/> is false.</summary>
    ValueTask<IReadOnlyList<StoredFile>> ListFilesAsync(bool shown, CancellationToken cancellation);

    /// <summary>Withdraws a notice; what waited for a later moment goes too. Its revisions and files stay, and nothing shows them.</summary>
    /// <param name="id">The notice.</param>
    /// <param name="withdrawal">When and why.</param>
    /// <param name="by">Who does it.</param>
    /// <param name="expected">The content that must be current; null where it does not matter.</param>
    /// <param name="cancellation">Cancels the operation.</param>
    ValueTask<Publication> WithdrawAsync(NoticeId id, Withdrawal withdrawal, Writer by, string? expected, CancellationToken cancellation);

    /// <summary>Takes a withdrawal back: the notice is again what it was, as its next revision.</summary>
    /// <param name="id">The notice.</param>
    /// <param name="at">When it is taken back.</param>
    /// <param name="by">Who does it.</param>
    /// <param name="limit">How long after it a withdrawal can be taken back; zero for never.</param>
    /// <param name="cancellation">Cancels the operation.</param>
    ValueTask<Publication> TakeBackAsync(NoticeId id, DateTimeOffset at, Writer by, TimeSpan limit, CancellationToken cancellation);

    /// <summary>
    /// Publishes the earliest of what waits, if its moment has come; null where nothing is due. What cannot be published is taken out
    /// of what waits, and kept aside with the reason.
    /// </summary>
    ValueTask<Publication?> PublishDueAsync(DateTimeOffset now, CancellationToken cancellation);

    /// <summary>Lists what waits for a later moment, the earliest first, and then what was set aside, the latest first.</summary>
    ValueTask<IReadOnlyList<ScheduledNotice>> ListScheduledAsync(CancellationToken cancellation);

    /// <summary>Gives the earliest moment that something waits for; null where nothing waits.</summary>
    ValueTask<DateTimeOffset?> FindNextMomentAsync(CancellationToken cancellation);
}
