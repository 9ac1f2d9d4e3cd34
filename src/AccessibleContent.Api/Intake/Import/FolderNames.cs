using System.Collections.Concurrent;

namespace AccessibleContent.Api.Intake.Import;

/// <summary>The content of the folders of an import, each listed once; links are not followed and so not seen.</summary>
internal sealed class FolderNames
{
    private static readonly EnumerationOptions Plain = new()
    {
        AttributesToSkip = FileAttributes.ReparsePoint | FileAttributes.Device,
        IgnoreInaccessible = true,
    };

    private readonly ConcurrentDictionary<string, ILookup<string, string>> _folders = new(StringComparer.Ordinal);

    /// <summary>Finds a path under a root: exactly as written, or else in other letter case if only one file matches.</summary>
    /// <returns>The full path; null if there is no such file, or the path leads out of the root.</returns>
    public string? Find(string root, string path)
    {
        var parts = new List<string>();
        foreach (var part in path.Split('/').Where(part => part is not ("" or ".")))
        {
            if (part != "..")
            {
                parts.Add(part);
            }
            else if (parts.Count > 0)
            {
                parts.RemoveAt(parts.Count - 1);
            }
            else
            {
                return null;
            }
        }

        return parts.Count == 0 ? null : Walk(root, parts);
    }

    private string? Walk(string root, List<string> parts)
    {
        var at = root;
        foreach (var part in parts)
        {
            if (NameIn(at, part) is not { } name)
            {
                return null;
            }

            at = Path.Combine(at, name);
        }

        return File.Exists(at) ? at : null;
    }

    private string? NameIn(string folder, string name)
    {
        var same = _folders.GetOrAdd(folder, Read)[name].ToList();
        return same.Contains(name) ? name : same.Count == 1 ? same[0] : null;
    }

    private static ILookup<string, string> Read(string folder) =>
        (Directory.Exists(folder) ? new DirectoryInfo(folder).EnumerateFileSystemInfos("*", Plain).Select(entry => entry.Name) : [])
        .ToLookup(name => name, StringComparer.OrdinalIgnoreCase);
}
