namespace AccessibleContent.Model;

/// <summary>A file that a notice names, as actually stored.</summary>
/// <param name="Address">The address that replaces the one in the notice.</param>
/// <param name="MediaType">Its media type; null where none is registered for its kind.</param>
/// <param name="Size">Its length in bytes; null where unknown.</param>
public sealed record NoticeFile(string Address, string? MediaType, long? Size);
