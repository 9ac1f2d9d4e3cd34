using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace AccessibleContent.Api.Sound.Engine;

/// <summary>
/// A mark in the environment of an engine's process, which every process that it starts inherits: by it all of them are found, even those
/// whose parent has ended. Where the system does not show environments, only the process itself is known.
/// </summary>
internal sealed class EngineMark
{
    /// <summary>The name of the variable.</summary>
    public const string Variable = "ACCESSIBLE_CONTENT_ENGINE";

    // A process may start others while it is being ended.
    private const int Rounds = 10;

    private readonly byte[] _entry;

    /// <summary>Makes a mark that no other process has.</summary>
    public EngineMark()
    {
        Value = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
        _entry = Encoding.ASCII.GetBytes($"{Variable}={Value}");
    }

    /// <summary>Gets the value.</summary>
    public string Value { get; }

    /// <summary>Returns how many bytes of memory the engine has, with all processes that it started.</summary>
    public long Memory(Process engine)
    {
        var marked = Ids().ToList();
        return marked.Count == 0 ? MemoryOf(engine) : marked.Sum(id =>
        {
            using var process = Find(id);
            return process is null ? 0 : MemoryOf(process);
        });
    }

    /// <summary>Ends the engine, and all processes that it started.</summary>
    public void Kill(Process engine)
    {
        Try(() => engine.Kill(entireProcessTree: true));
        for (var round = 0; round < Rounds && Ids().ToList() is { Count: > 0 } left; round++)
        {
            foreach (var id in left)
            {
                using var process = Find(id);
                Try(() => process?.Kill(entireProcessTree: true));
            }
        }
    }

    private static long MemoryOf(Process process)
    {
        long memory = 0;
        Try(() =>
        {
            process.Refresh();
            memory = process.HasExited ? 0 : process.WorkingSet64;
        });
        return memory;
    }

    private static Process? Find(int id)
    {
        Process? found = null;
        Try(() => found = Process.GetProcessById(id));
        return found;
    }

    // Gone meanwhile, or not ours.
    private static void Try(Action act)
    {
        try
        {
            act();
        }
        catch (Exception refused) when (refused is InvalidOperationException or ArgumentException or Win32Exception or AggregateException)
        {
            Debug.WriteLine(refused);
        }
    }

    private IEnumerable<int> Ids() => !Directory.Exists("/proc/self") ? [] : Directory.EnumerateDirectories("/proc")
        .Select(folder => int.TryParse(Path.GetFileName(folder), NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : 0)
        .Where(id => id > 0 && IsMarked(id));

    private bool IsMarked(int id)
    {
        try
        {
            return File.ReadAllBytes($"/proc/{id.ToString(CultureInfo.InvariantCulture)}/environ").AsSpan().IndexOf(_entry) >= 0;
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
