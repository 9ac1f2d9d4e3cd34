namespace AccessibleContent.Api.Store;

/// <summary>What a node watches of the store, read in one statement: all four are of one moment.</summary>
/// <param name="Digest">The digest of all current notices.</param>
/// <param name="Number">The number of the latest change; zero if there was none.</param>
/// <param name="Terms">The number of the newest version of the site's terms; zero before the first.</param>
/// <param name="NextMoment">The earliest scheduled time; null if nothing is scheduled.</param>
internal sealed record StoreState(string Digest, long Number, int Terms, DateTimeOffset? NextMoment);
