namespace AccessibleContent.Api.Commands.Audit;

/// <summary>Finds an installed Chromium, or a browser that is made of it.</summary>
internal static class BrowserFile
{
    /// <summary>The names of its programs, as packages install them.</summary>
    public static IReadOnlyList<string> Names { get; } =
        ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "microsoft-edge", "chrome.exe", "msedge.exe"];

    private static readonly string[] Folders =
    [
        "/usr/bin", "/usr/lib/chromium", "/snap/bin", "/opt/google/chrome", "/opt/chromium.org/chromium",
        "/Applications/Google Chrome.app/Contents/MacOS", "/Applications/Chromium.app/Contents/MacOS",
        @"C:\Program Files\Google\Chrome\Application", @"C:\Program Files (x86)\Microsoft\Edge\Application",
    ];

    /// <summary>Returns the path of the browser; null if there is none.</summary>
    /// <param name="named">The browser that the operator names; null looks where packages put it.</param>
    /// <param name="path">The folders in which commands are looked up, as in PATH.</param>
    public static string? Find(string? named, string path)
    {
        if (named is not null)
        {
            return File.Exists(named) ? Path.GetFullPath(named) : null;
        }

        var folders = path.Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries).Concat(Folders);
        return (from folder in folders from name in Names select Path.Combine(folder, name)).FirstOrDefault(File.Exists);
    }
}
