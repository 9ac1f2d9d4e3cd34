namespace AccessibleContent.Api.Mirror;

/// <summary>The result of a mirror update.</summary>
/// <param name="Notices">The notices in the mirror, including withdrawn ones.</param>
/// <param name="Pages">The other addresses in it.</param>
/// <param name="Files">The notices' files in it.</param>
/// <param name="Written">The versions that were written.</param>
/// <param name="Removed">The versions that were removed because no link leads to them any more.</param>
/// <param name="Failed">The notices, pages and files that could not be written; their copies in the mirror stay as they are.</param>
internal sealed record MirrorCounts(int Notices, int Pages, int Files, int Written, int Removed, int Failed);
