using System.Runtime.InteropServices;

namespace AccessibleContent.Api.Commands;

/// <summary>How many files the system lets the service have open at once: too few are found out at the start, and not by readers.</summary>
internal static partial class OpenFiles
{
    // Measured: an idle service with its store has some 270.
    private const ulong Least = 300;

    // RLIMIT_NOFILE of Linux.
    private const int Resource = 7;

    /// <summary>Says what is wrong with the limit of this process; null where it is enough, or not known.</summary>
    public static string? Problem() => OperatingSystem.IsLinux() && Read(Resource, out var limit) == 0 ? Problem(limit.Current) : null;

    /// <summary>Says what is wrong with a limit; null where it is enough.</summary>
    public static string? Problem(ulong most) => most >= Least
        ? null
        : $"The system lets this program have only {(most == 0 ? "too few" : most)} files open; it needs {Least} and, for many readers, 10,000 or more (ulimit -n, LimitNOFILE= of systemd).";

    [LibraryImport("libc", EntryPoint = "getrlimit", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Read(int resource, out Limit limit);

    [StructLayout(LayoutKind.Sequential)]
    private struct Limit
    {
        public ulong Current;
        public ulong Most;
    }
}
