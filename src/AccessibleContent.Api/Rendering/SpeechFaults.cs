using System.Globalization;
using System.Net.Http.Headers;

namespace AccessibleContent.Api.Rendering;

/// <summary>What is wrong with the settings of the engine of speech, beside ranges.</summary>
internal static class SpeechFaults
{
    private const int LeastBytes = 1_000;
    private const int MostBytes = 100_000_000;

    /// <summary>Returns each fault, in one sentence.</summary>
    public static IEnumerable<string> Of(SpeechOptions options) =>
        Commands(options.Command).Concat(MediaTypes(options)).Concat(Shapes(options)).Append(Sizes(options)).OfType<string>();

    /// <summary>Returns the fault of a command that is one text and no list.</summary>
    public static IEnumerable<string> OfText(IConfiguration configuration)
    {
        if (configuration["Speech:Command"] is { Length: > 0 } text)
        {
            yield return $"Speech:Command is a list, not “{text}”; write Speech:Command:0=PROGRAM, Speech:Command:1=ARGUMENT and so on.";
        }
    }

    private static IEnumerable<string> Commands(IReadOnlyList<string> command)
    {
        if (command.Count > 0 && !IsProgram(command[0]))
        {
            yield return $"Speech:Command:0: “{command[0]}” is no program that can be started; install it, or write its whole path.";
        }

        for (var i = 0; i < command.Count; i++)
        {
            if (command[i] is null || command[i].Contains('\0', StringComparison.Ordinal))
            {
                yield return string.Create(CultureInfo.InvariantCulture, $"Speech:Command:{i} must be a text without NUL.");
            }
        }
    }

    private static IEnumerable<string?> MediaTypes(SpeechOptions options)
    {
        var type = MediaTypeHeaderValue.TryParse(options.MediaType, out _) ? SoundType.Find(options.MediaType) : null;
        yield return type is null
            ? $"Speech:MediaType: “{options.MediaType}” is none of {string.Join(", ", SoundType.All.Select(one => one.MediaType))}."
            : type.CanBeJoined || options.MaxBytes == 0 ? null
            : $"Speech:MaxBytes must be 0 where Speech:MediaType is {type.MediaType}, of which two cannot be joined; "
                + $"these can: {string.Join(", ", SoundType.All.Where(one => one.CanBeJoined).Select(one => one.MediaType))}.";
    }

    private static IEnumerable<string?> Shapes(SpeechOptions options)
    {
        yield return options.MaxBytes is 0 or (>= LeastBytes and <= MostBytes)
            ? null
            : string.Create(CultureInfo.InvariantCulture, $"Speech:MaxBytes must be 0 (any), or between {LeastBytes} and {MostBytes}.");
        yield return options is { Flatten: true, PlainText: true }
            ? "Speech:Flatten and Speech:PlainText exclude each other: plain text has no breaks."
            : null;
    }

    private static string? Sizes(SpeechOptions options) => options.OutputLimitMegabytes > options.KeepMegabytes
        ? "Speech:OutputLimitMegabytes must not be more than Speech:KeepMegabytes."
        : null;

    private static bool IsProgram(string? name) => !string.IsNullOrWhiteSpace(name) && (name.Contains(Path.DirectorySeparatorChar)
        ? IsExecutable(name)
        : (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Any(folder => IsExecutable(Path.Combine(folder, name))));

    private static bool IsExecutable(string path)
    {
        const UnixFileMode Any = UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;
        return File.Exists(path) && (OperatingSystem.IsWindows() || (File.GetUnixFileMode(path) & Any) != 0);
    }
}
