using System.Diagnostics;
using System.Globalization;

namespace AccessibleContent.Parts.Postgres;

/// <summary>The programs of Debian's PostgreSQL; as they refuse root, the account <c>postgres</c> runs them for it.</summary>
internal static class PostgresPrograms
{
    private const string Versions = "/usr/lib/postgresql";

    /// <summary>The reason for which a test is skipped.</summary>
    public const string Missing = "PostgreSQL is not installed (Debian package postgresql).";

    private static readonly string? Folder = !Directory.Exists(Versions)
        ? null
        : Directory.EnumerateDirectories(Versions)
            .Select(version => version + "/bin")
            .Where(folder => File.Exists(folder + "/postgres"))
            .OrderByDescending(folder => double.Parse(folder.Split('/')[^2], CultureInfo.InvariantCulture))
            .FirstOrDefault();

    private static readonly string[] Account =
        Environment.IsPrivilegedProcess ? ["setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups"] : [];

    /// <summary>Gets a value indicating whether a server can be started here.</summary>
    public static bool IsInstalled => Folder is not null;

    /// <summary>Creates a folder that the account owns.</summary>
    public static async Task<string> FolderAsync()
    {
        var folder = Directory.CreateTempSubdirectory("accessible-content-postgres-").FullName;
        if (Account.Length > 0)
        {
            await EndAsync(Process.Start(new ProcessStartInfo("chown", ["postgres:", folder]) { RedirectStandardError = true })!);
        }

        return folder;
    }

    /// <summary>Starts a program of PostgreSQL, or one that is named by its path; what it writes goes to the caller.</summary>
    public static Process Start(string folder, string program, params string[] arguments)
    {
        string[] line = [.. Account, Path.Combine(Folder!, program), .. arguments];
        var start = new ProcessStartInfo(line[0], line[1..])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("PG", StringComparison.Ordinal)).ToList())
        {
            start.Environment.Remove(name);
        }

        start.Environment["LC_ALL"] = "C";
        return Process.Start(start)!;
    }

    /// <summary>Runs a program to its end.</summary>
    public static Task RunAsync(string folder, string program, params string[] arguments) => EndAsync(Start(folder, program, arguments));

    private static async Task EndAsync(Process process)
    {
        using (process)
        {
            var words = process.StartInfo.RedirectStandardOutput ? process.StandardOutput.ReadToEndAsync() : Task.FromResult("");
            var errors = await process.StandardError.ReadToEndAsync();
            await process.WaitForExitAsync();
            if (process.ExitCode != 0)
            {
                throw new InvalidOperationException($"{process.StartInfo.FileName} ended with {process.ExitCode}: {errors}{await words}");
            }
        }
    }
}
