namespace AccessibleContent.Api.Store;

/// <summary>What was withdrawn.</summary>
internal interface IWithdrawals
{
    /// <summary>Lists what was withdrawn since a moment and is not shown again, the newest first.</summary>
    ValueTask<IReadOnlyList<WithdrawnNotice>> ListAsync(DateTimeOffset since, int limit, CancellationToken cancellation);
}

/// <summary>A withdrawn notice, without any word of its text.</summary>
/// <param name="Version">Its content version, with the withdrawal.</param>
/// <param name="FirstPublishedAt">When its first revision was published.</param>
/// <param name="IndexNumber">Its 索引号; null if it had none.</param>
/// <param name="Catalog">Its column; null if it had none.</param>
/// <param name="Publisher">Its publisher; null if it named none.</param>
internal sealed record WithdrawnNotice(
    ContentVersion Version,
    DateTimeOffset FirstPublishedAt,
    string? IndexNumber,
    string? Catalog,
    string? Publisher);
