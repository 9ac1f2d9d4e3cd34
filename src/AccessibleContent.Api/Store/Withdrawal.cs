namespace AccessibleContent.Api.Store;

/// <summary>That a notice is withdrawn, from when on, and why.</summary>
public sealed record Withdrawal(string Reason, DateTimeOffset At);
