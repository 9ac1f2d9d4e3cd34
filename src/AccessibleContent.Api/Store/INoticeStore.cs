using AccessibleContent.Model;

namespace AccessibleContent.Api.Store;

/// <summary>The notices of a site with all their revisions.</summary>
internal interface INoticeStore
{
    /// <summary>Prepares the store: creates it, or migrates its tables.</summary>
    ValueTask PrepareAsync(CancellationToken cancellation);

    /// <summary>Gets the content version of a notice; null if there is none.</summary>
    ValueTask<ContentVersion?> FindVersionAsync(NoticeId id, CancellationToken cancellation);

    /// <summary>
    /// Gets the content versions of the newest notices, including withdrawn ones; of all if <paramref name="newest"/> is null.
    /// </summary>
    ValueTask<IReadOnlyList<ContentVersion>> ListVersionsAsync(int? newest, CancellationToken cancellation);

    /// <summary>Gets one revision of a notice as stored; null if there is none.</summary>
    ValueTask<StoredDocument?> FindDocumentAsync(NoticeId id, int revision, CancellationToken cancellation);

    /// <summary>Gets a page of the list.</summary>
    ValueTask<NoticePage> ListAsync(NoticeQuery query, CancellationToken cancellation);

    /// <summary>Gets the neighbour of a notice in the whole list, even of a withdrawn one; null at the end of the list.</summary>
    ValueTask<NoticeId?> FindNeighbourAsync(NoticeId id, Neighbour neighbour, CancellationToken cancellation);

    /// <summary>Gets the columns and publishers of the current notices.</summary>
    ValueTask<NoticeColumns> ColumnsAsync(CancellationToken cancellation);

    /// <summary>Gets the columns with the most current notices, the largest first.</summary>
    ValueTask<IReadOnlyList<string>> LargestColumnsAsync(int limit, CancellationToken cancellation);

    /// <summary>Gets whether any notice is published.</summary>
    ValueTask<bool> HasAnyAsync(CancellationToken cancellation);

    /// <summary>Gets the sort keys after which the second and each further page of the given size begins, newest first.</summary>
    ValueTask<IReadOnlyList<string>> PageStartsAsync(int size, CancellationToken cancellation);

    /// <summary>Gets a digest of all current notices: equal for two stores with the same content.</summary>
    ValueTask<string> DigestAsync(CancellationToken cancellation);

    /// <summary>Gets what a node watches, in one statement that costs next to nothing: every node asks twice a second.</summary>
    ValueTask<StoreState> StateAsync(CancellationToken cancellation);

    /// <summary>Lists a notice's history, newest first; empty if there is no such notice.</summary>
    ValueTask<IReadOnlyList<RevisionSummary>> ListRevisionsAsync(NoticeId id, CancellationToken cancellation);

    /// <summary>Gets the content version of one revision of a notice; null if there is none.</summary>
    ValueTask<ContentVersion?> FindRevisionAsync(NoticeId id, int revision, CancellationToken cancellation);

    /// <summary>
    /// Stores a notice atomically, as its next revision or scheduled for later; it replaces an earlier scheduled revision.
    /// </summary>
    ValueTask<Publication> PublishAsync(Submission submission, CancellationToken cancellation);

    /// <summary>
    /// Stores many notices in one transaction, each independently of the others: one that fails through its own fault does not
    /// affect the rest.
    /// </summary>
    ValueTask<IReadOnlyList<Publication>> PublishAllAsync(IReadOnlyList<Submission> submissions, CancellationToken cancellation);

    /// <summary>Stores revisions exactly as in another store; revisions that exist already stay unchanged.</summary>
    ValueTask<IReadOnlyList<Publication>> RestoreAsync(IReadOnlyList<StoredRevision> revisions, CancellationToken cancellation);

    /// <summary>Reads every revision of every notice, those of one notice in order; a damaged one is reported in its place.</summary>
    IAsyncEnumerable<StoredRevision> ReadAllAsync(CancellationToken cancellation);

    /// <summary>Gets whether a stored file is published.</summary>
    ValueTask<FileStatus> FindFileAsync(StoredFile file, CancellationToken cancellation);

    /// <summary>Lists the stored files of all revisions; those of withdrawn notices only if <paramref name="shown"/> is false.</summary>
    ValueTask<IReadOnlyList<StoredFile>> ListFilesAsync(bool shown, CancellationToken cancellation);

    /// <summary>
    /// Withdraws a notice and cancels its scheduled revision. Its revisions and files stay in the store but are no longer served.
    /// </summary>
    /// <param name="id">The notice.</param>
    /// <param name="withdrawal">The time and the reason.</param>
    /// <param name="by">The author of the change.</param>
    /// <param name="expected">The content hash that must be current; null if any will do.</param>
    /// <param name="cancellation">Cancels the operation.</param>
    ValueTask<Publication> WithdrawAsync(NoticeId id, Withdrawal withdrawal, Writer by, string? expected, CancellationToken cancellation);

    /// <summary>Reverts a withdrawal: the notice's earlier content becomes its next revision.</summary>
    /// <param name="id">The notice.</param>
    /// <param name="at">The time of the reversal.</param>
    /// <param name="by">The author of the change.</param>
    /// <param name="limit">How long a withdrawal can be reverted; zero for never.</param>
    /// <param name="cancellation">Cancels the operation.</param>
    ValueTask<Publication> TakeBackAsync(NoticeId id, DateTimeOffset at, Writer by, TimeSpan limit, CancellationToken cancellation);

    /// <summary>
    /// Publishes the earliest scheduled notice if it is due; null if none is. A notice that cannot be published is removed from the
    /// schedule and set aside with the reason.
    /// </summary>
    ValueTask<Publication?> PublishDueAsync(DateTimeOffset now, CancellationToken cancellation);

    /// <summary>Gets a page of what is scheduled or was set aside, by its scheduled time.</summary>
    ValueTask<IReadOnlyList<ScheduledNotice>> ListScheduledAsync(ScheduledQuery query, CancellationToken cancellation);

    /// <summary>Gets what is scheduled for an id; null if nothing is.</summary>
    ValueTask<ScheduledNotice?> FindScheduledAsync(NoticeId id, CancellationToken cancellation);

    /// <summary>
    /// Takes back what is scheduled for an id or was set aside: it is not published, not listed, and kept with the name of who did it.
    /// </summary>
    /// <param name="id">The notice.</param>
    /// <param name="at">The time.</param>
    /// <param name="by">The author of the change.</param>
    /// <param name="cancellation">Cancels the operation.</param>
    ValueTask<Publication> UnscheduleAsync(NoticeId id, DateTimeOffset at, Writer by, CancellationToken cancellation);

    /// <summary>Lists the scheduled notices, the earliest first, then those set aside, the latest first.</summary>
    ValueTask<IReadOnlyList<ScheduledNotice>> ListScheduledAsync(CancellationToken cancellation);

    /// <summary>Gets the earliest scheduled time; null if nothing is scheduled.</summary>
    ValueTask<DateTimeOffset?> FindNextMomentAsync(CancellationToken cancellation);
}
