using System.Globalization;

namespace AccessibleContent.Benchmarks.Scale;

/// <summary>The CPU of a server with all its processes, those that have ended included (proc(5)).</summary>
internal static class ServerCpu
{
    private const int TicksPerSecond = 100;

    /// <summary>Returns the CPU of a process and its children.</summary>
    public static TimeSpan Of(int process) => TimeSpan.FromSeconds(
        Directory.EnumerateDirectories("/proc")
            .Select(Path.GetFileName)
            .Where(name => int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out _))
            .Select(name => Fields($"/proc/{name}/stat"))
            .Where(fields => fields.Length > 15)
            .Sum(fields => Ticks(fields, process)) / TicksPerSecond);

    // After the name in brackets, which may contain blanks: state, parent, …; fields 14 to 17 are the times.
    private static string[] Fields(string file)
    {
        try
        {
            var text = File.ReadAllText(file);
            return [text.Split(' ', 2)[0], .. text[(text.LastIndexOf(')') + 2)..].Split(' ')];
        }
        catch (IOException)
        {
            return [];
        }
    }

    private static double Ticks(string[] fields, int process)
    {
        double At(int index) => double.Parse(fields[index], CultureInfo.InvariantCulture);
        var id = process.ToString(CultureInfo.InvariantCulture);
        return fields[0] == id ? At(12) + At(13) + At(14) + At(15) : fields[2] == id ? At(12) + At(13) : 0;
    }
}
