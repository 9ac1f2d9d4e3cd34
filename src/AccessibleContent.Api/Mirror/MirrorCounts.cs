namespace AccessibleContent.Api.Mirror;

/// <summary>What an update of a mirror did.</summary>
/// <param name="Notices">Notices that are in the mirror, withdrawn ones among them.</param>
/// <param name="Pages">Other addresses that are in it.</param>
/// <param name="Files">Files of notices that are in it.</param>
/// <param name="Written">Versions that were written.</param>
/// <param name="Removed">Versions that were removed, because nothing leads to them any more.</param>
/// <param name="Failed">Notices, pages and files that could not be written; what the mirror has of them stays.</param>
internal sealed record MirrorCounts(int Notices, int Pages, int Files, int Written, int Removed, int Failed);
