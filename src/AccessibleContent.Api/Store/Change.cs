namespace AccessibleContent.Api.Store;

/// <summary>The newest change of a notice.</summary>
/// <param name="Number">Its number in the log of this store, from 1: higher than that of every change committed before it.</param>
/// <param name="Version">The content version that it made current; with the withdrawal, if it was one.</param>
internal sealed record Change(long Number, ContentVersion Version);
