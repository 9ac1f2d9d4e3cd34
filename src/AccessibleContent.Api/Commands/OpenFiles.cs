using System.Runtime.InteropServices;

namespace AccessibleContent.Api.Commands;

/// <summary>Checks the limit of open files at startup, so that readers do not discover that it is too low.</summary>
internal static partial class OpenFiles
{
    // Measured: an idle service with its store has about 270.
    private const ulong Least = 300;

    // RLIMIT_NOFILE of Linux.
    private const int Resource = 7;

    /// <summary>Describes the problem with the limit of this process; null if it is sufficient or unknown.</summary>
    public static string? Problem() => OperatingSystem.IsLinux() && Read(Resource, out var limit) == 0 ? Problem(limit.Current) : null;

    /// <summary>Describes the problem with a limit; null if it is sufficient.</summary>
    public static string? Problem(ulong most) => most >= Least
        ? null
        : $"The system allows this program only {(most == 0 ? "too few" : most)} open files; it needs {Least} and, for many readers, 10,"
            + $"000 or more (ulimit -n, LimitNOFILE= of systemd).";

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
