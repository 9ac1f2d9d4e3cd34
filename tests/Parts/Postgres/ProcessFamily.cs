using System.Diagnostics;
using System.Globalization;

namespace AccessibleContent.Parts.Postgres;

/// <summary>A process and its children, to which one signal is sent together.</summary>
internal static class ProcessFamily
{
    /// <summary>Suspends a process and all its children.</summary>
    public static async Task StopAsync(int parent)
    {
        // The parent first, so that no child is born after they were counted.
        await SignalAsync("STOP", parent);
        await SignalAsync("STOP", [.. Children(parent)]);
    }

    /// <summary>Resumes a process and all its children.</summary>
    public static Task ContinueAsync(int parent) => SignalAsync("CONT", [.. Children(parent), parent]);

    /// <summary>Kills a process and all its children at once, as a power cut does.</summary>
    public static async Task KillAsync(int parent)
    {
        await SignalAsync("STOP", parent);
        await SignalAsync("KILL", [.. Children(parent), parent]);
    }

    /// <summary>Sends a signal; processes that have ended are no error.</summary>
    public static async Task SignalAsync(string signal, params int[] processes)
    {
        if (processes.Length > 0)
        {
            var start = new ProcessStartInfo("kill", ["-" + signal, .. processes.Select(Text)]) { RedirectStandardError = true };
            using var kill = Process.Start(start)!;
            await kill.StandardError.ReadToEndAsync();
            await kill.WaitForExitAsync();
        }
    }

    /// <summary>Returns the children of a process.</summary>
    public static IReadOnlyList<int> Children(int parent) =>
    [
        .. from folder in Directory.EnumerateDirectories("/proc")
           let name = Path.GetFileName(folder)
           where char.IsAsciiDigit(name[0]) && ParentOf(folder) == parent
           select int.Parse(name, CultureInfo.InvariantCulture),
    ];

    // The name of the program, in brackets, may have spaces: the parent is the second word after it.
    private static int ParentOf(string folder)
    {
        try
        {
            var words = File.ReadAllText(folder + "/stat");
            return int.Parse(words[(words.LastIndexOf(')') + 2)..].Split(' ')[1], CultureInfo.InvariantCulture);
        }
        catch (IOException)
        {
            return 0;
        }
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
