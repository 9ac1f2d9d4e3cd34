namespace AccessibleContent.Api.Site;

/// <summary>How a page is opened on another device.</summary>
/// <param name="Address">The page's whole address, to be typed.</param>
/// <param name="Code">The same to be scanned; null where a code cannot hold it.</param>
public sealed record WayByPhone(string Address, ScanCode? Code);
