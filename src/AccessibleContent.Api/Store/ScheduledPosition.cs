namespace AccessibleContent.Api.Store;

/// <summary>A position in the list of what is scheduled: by time, then by id, then by the order in which it was set aside.</summary>
/// <param name="At">The time, as stored.</param>
/// <param name="Id">The id, as stored.</param>
/// <param name="Number">The number of what was set aside; 0 for what is scheduled.</param>
internal sealed record ScheduledPosition(string At, string Id, long Number);
