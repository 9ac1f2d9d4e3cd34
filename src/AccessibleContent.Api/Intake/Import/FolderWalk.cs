namespace AccessibleContent.Api.Intake.Import;

/// <summary>
/// Walks a folder recursively, in the same order on every machine. Links are not followed: their targets are elsewhere, and a link
/// to a parent folder never ends.
/// </summary>
internal static class FolderWalk
{
    private static readonly EnumerationOptions Plain = new() { AttributesToSkip = FileAttributes.ReparsePoint, IgnoreInaccessible = false };

    /// <summary>Returns the files, and the folders that cannot be listed, with the reason in words for the editor.</summary>
    public static IEnumerable<(string Path, string? Refusal)> Of(string folder)
    {
        var found = new List<(string Path, string? Refusal)>();
        var folders = new Stack<string>([folder]);
        while (folders.TryPop(out var one))
        {
            try
            {
                found.AddRange(Directory.GetFiles(one, "*", Plain).Select(file => (file, default(string))));
                Array.ForEach(Directory.GetDirectories(one, "*", Plain), folders.Push);
            }
            catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
            {
                found.Add((one, $"文件夹打不开：{unreadable.Message}"));
            }
        }

        return found.OrderBy(one => one.Path, StringComparer.Ordinal);
    }
}
