using AccessibleContent.Readers.Text;

namespace AccessibleContent.Api.Store;

/// <summary>The withdrawal of a notice.</summary>
/// <param name="Reason">The reason; cleaned, since older versions of the program stored it uncleaned.</param>
/// <param name="At">The time of the withdrawal.</param>
internal sealed record Withdrawal(string Reason, DateTimeOffset At)
{
    /// <summary>Gets the reason.</summary>
    public string Reason { get; } = ShortText.Clean(Reason);
}
