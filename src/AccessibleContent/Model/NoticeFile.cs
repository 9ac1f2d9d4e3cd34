namespace AccessibleContent.Model;

/// <summary>A file that a notice names, as it is really there.</summary>
/// <param name="Address">The address that the notice names from now on.</param>
/// <param name="MediaType">Its media type; null where its kind has none that is registered.</param>
/// <param name="Size">Its length in bytes.</param>
public sealed record NoticeFile(string Address, string? MediaType, long Size);
