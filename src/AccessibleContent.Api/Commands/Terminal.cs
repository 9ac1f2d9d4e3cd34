using System.CommandLine;

namespace AccessibleContent.Api.Commands;

/// <summary>The entry point of the command line: runs the service unless a command is named.</summary>
internal static class Terminal
{
    private static readonly string[] Help = ["--help", "-h", "-?"];

    // What a command has started, a browser for one, ends before it does.
    private static readonly TimeSpan ForEnd = TimeSpan.FromSeconds(10);

    /// <summary>Runs the program.</summary>
    /// <returns>The exit code, one of <see cref="ExitCode"/>.</returns>
    public static Task<int> RunAsync(string[] args)
    {
        var isCommand = args.Length > 0 && (!args[0].StartsWith('-') || Help.Contains(args[0]));
        return isCommand ? RunCommandAsync(args) : ServeAsync(args);
    }

    private static async Task<int> RunCommandAsync(string[] args)
    {
        // --Section:Key=value is a setting in any position.
        var settings = Array.FindAll(args, IsSetting);
        var result = Root(settings).Parse(Array.FindAll(args, word => !IsSetting(word)));
        if (result.Errors.Count == 0)
        {
            return await CatchAsync(() => result.InvokeAsync(new()
            {
                EnableDefaultExceptionHandler = false,
                ProcessTerminationTimeout = ForEnd,
            }));
        }

        foreach (var error in result.Errors)
        {
            await Console.Error.WriteLineAsync(error.Message);
        }

        await Console.Error.WriteLineAsync("See --help.");
        return ExitCode.NotUnderstood;
    }

    private static bool IsSetting(string word) =>
        word.StartsWith("--", StringComparison.Ordinal)
        && word.IndexOf(':', StringComparison.Ordinal) is > 2 and var colon
        && word.IndexOf('=', StringComparison.Ordinal) > colon;

    /// <summary>Creates the commands with the settings of the command line.</summary>
    internal static RootCommand Root(string[] settings) => new(
        """
        AccessibleContent: public notices in every rendition.

        Without a command it serves on http://[::]:8080; settings are given as --Section:Key=value.

        Examples:
          dotnet run --project src/AccessibleContent.Api
          dotnet run --project src/AccessibleContent.Api -- --urls=http://[::1]:9000 --Seeds:Path=
          dotnet run --project src/AccessibleContent.Api -- render seeds/lanshan-2024-0000076.txt --script zh-Hant --mode elder --form text
          dotnet run --project src/AccessibleContent.Api -- render page.html --script zh-Hant-TW --Conversion:Engine=exact
          dotnet run --project src/AccessibleContent.Api -- check seeds page.html
          dotnet run --project src/AccessibleContent.Api -- import mirror --strict --refusals refused.tsv --remarks remarks.tsv
          dotnet run --project src/AccessibleContent.Api -- export notices.jsonl "--Store:ConnectionString=Data Source=data/notices.db"
          dotnet run --project src/AccessibleContent.Api -- export --mirror /var/lib/accessible-content/mirror
          dotnet run --project src/AccessibleContent.Api -- check-ipv6 https://www.example.org/
          dotnet run --project src/AccessibleContent.Api -- audit http://[::1]:8080/ --notices 30
          dotnet run --project src/AccessibleContent.Api -- health http://[::1]:8080/health/ready
          dotnet run --project src/AccessibleContent.Api -- key zhang-san
        """)
    {
        RenderCommand.Make(settings),
        CheckCommand.Make(),
        ImportCommand.Make(settings),
        ExportCommand.Make(settings),
        CheckIPv6Command.Make(),
        AuditCommand.Make(settings),
        HealthCommand.Make(),
        KeyCommand.Make(),
    };

    private static Task<int> ServeAsync(string[] args) => CatchAsync(async () =>
    {
        if (OpenFiles.Problem() is { } few)
        {
            await Console.Error.WriteLineAsync(few);
            return ExitCode.NoSystem;
        }

        using var stop = new OperatorStop();
        await using var app = Service.Build(args);
        await app.RunAsync();
        return stop.Code;
    });

    // A message and an exit code of its own: an operator reads the one, and a supervisor acts on the other.
    private static async Task<int> CatchAsync(Func<Task<int>> run)
    {
        try
        {
            return await run();
        }
#pragma warning disable CA1031 // The program ends here, and reports why.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            var (code, words) = StartFailure.Of(failure);
            foreach (var line in words)
            {
                await Console.Error.WriteLineAsync(line);
            }

            return code;
        }
    }
}
