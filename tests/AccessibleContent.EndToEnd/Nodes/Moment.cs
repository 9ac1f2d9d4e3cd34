namespace AccessibleContent.EndToEnd.Nodes;

/// <summary>One request of a drill: when it was sent, how long it took, and what came.</summary>
/// <param name="At">When it was sent, after the start of the drill.</param>
/// <param name="Took">How long it took.</param>
/// <param name="Status">The status; 0 where the connection broke.</param>
/// <param name="IsGood">Whether the client got what it asked for.</param>
internal readonly record struct Moment(TimeSpan At, TimeSpan Took, int Status, bool IsGood)
{
    /// <summary>Gets when the answer was there.</summary>
    public TimeSpan End => At + Took;
}
