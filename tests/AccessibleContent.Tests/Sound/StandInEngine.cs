using System.Globalization;
using AccessibleContent.Api.Rendering;

namespace AccessibleContent.Tests.Sound;

/// <summary>Engines of a few lines of shell: as good or as bad as real ones.</summary>
internal static class StandInEngine
{
    /// <summary>Says what it reads: the sound is the text.</summary>
    public const string Echo = "cat";

    /// <summary>Returns the command that runs some lines of shell, the operator's own choice of program.</summary>
    public static string[] Command(string script) => ["/bin/sh", "-c", script];

    /// <summary>Returns the settings of a service with such an engine.</summary>
    public static string[] Settings(string script, params string[] more) =>
    [
        .. Command(script).Select((word, i) => string.Create(CultureInfo.InvariantCulture, $"--Speech:Command:{i}={word}")),
        .. more,
    ];

    /// <summary>Returns options with such an engine.</summary>
    public static SpeechOptions Options(string script) => new() { Command = Command(script) };

    /// <summary>Returns the lines that a script has written to a file: one a run, or one a process.</summary>
    public static string[] LinesOf(string file) => File.ReadAllLines(file);

    /// <summary>Returns whether the processes whose ids a script has written to a file have all ended.</summary>
    public static bool HaveEnded(string file) => LinesOf(file).All(id => !IsRunning(id));

    // One that has ended may still stand in the list, until its parent looks.
    private static bool IsRunning(string id)
    {
        try
        {
            var status = File.ReadAllText($"/proc/{id}/stat");
            return status[(status.LastIndexOf(')') + 2)..][0] is not ('Z' or 'X');
        }
        catch (IOException)
        {
            return false;
        }
    }
}
