namespace AccessibleContent.Api.Commands;

/// <summary>The exit codes of the program; from 64 on those of sysexits.h. nginx/README.md has the same table.</summary>
internal static class ExitCode
{
    /// <summary>A command succeeded; the service was stopped by its operator.</summary>
    public const int Done = 0;

    /// <summary>A command refused something or failed in part.</summary>
    public const int Refused = 1;

    /// <summary>The command line cannot be parsed.</summary>
    public const int NotUnderstood = 2;

    /// <summary>The store could not be opened at startup (EX_UNAVAILABLE).</summary>
    public const int NoStore = 69;

    /// <summary>Something ended that never should have (EX_SOFTWARE).</summary>
    public const int Unexpected = 70;

    /// <summary>The system lacks what is needed: an address to listen on, open files, a browser (EX_OSERR).</summary>
    public const int NoSystem = 71;

    /// <summary>Settings are wrong (EX_CONFIG).</summary>
    public const int WrongSettings = 78;
}
