namespace AccessibleContent.Api.Commands;

/// <summary>What the program's end says to who started it; from 64 on as sysexits.h has them. The README has the same table.</summary>
public static class ExitCode
{
    /// <summary>A command is done; the service was stopped by its operator.</summary>
    public const int Done = 0;

    /// <summary>A command found something that it refused or could not do.</summary>
    public const int Refused = 1;

    /// <summary>The command cannot be understood.</summary>
    public const int NotUnderstood = 2;

    /// <summary>The store could not be opened at the start (EX_UNAVAILABLE).</summary>
    public const int NoStore = 69;

    /// <summary>Something ended that never should (EX_SOFTWARE).</summary>
    public const int Unexpected = 70;

    /// <summary>The system does not give what the service needs: an address to listen on, open files (EX_OSERR).</summary>
    public const int NoSystem = 71;

    /// <summary>Settings are wrong (EX_CONFIG).</summary>
    public const int WrongSettings = 78;
}
