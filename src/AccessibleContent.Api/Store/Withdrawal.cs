using AccessibleContent.Readers.Text;

namespace AccessibleContent.Api.Store;

/// <summary>The withdrawal of a notice.</summary>
/// <param name="Reason">The reason; cleaned, since older versions of the program stored it uncleaned.</param>
/// <param name="At">The time of the withdrawal.</param>
internal sealed record Withdrawal(string Reason, DateTimeOffset At)
{
    /// <summary>Gets the reason.</summary>
    public string Reason { get; } = ShortText.Clean(Reason);

    /// <summary>Gets the 索引号 of the notice; null if it had none, or where nobody asks for it.</summary>
    public string? IndexNumber { get; init; }

    /// <summary>Gets the column of the notice; null if it had none, or where nobody asks for it.</summary>
    public string? Catalog { get; init; }
}
