using AccessibleContent.Readers.Text;

namespace AccessibleContent.Api.Store;

/// <summary>That a notice is withdrawn, from when on, and why.</summary>
/// <param name="Reason">Why; cleaned, also where an older version of the program has stored it as it came.</param>
/// <param name="At">From when on.</param>
internal sealed record Withdrawal(string Reason, DateTimeOffset At)
{
    /// <summary>Gets why.</summary>
    public string Reason { get; } = ShortText.Clean(Reason);
}
