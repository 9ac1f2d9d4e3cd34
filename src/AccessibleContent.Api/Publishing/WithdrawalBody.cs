namespace AccessibleContent.Api.Publishing;

/// <summary>The JSON that withdraws a notice.</summary>
/// <param name="Reason">Why, for everybody who asks for the notice from then on.</param>
public sealed record WithdrawalBody(string? Reason);
