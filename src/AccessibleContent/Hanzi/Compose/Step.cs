using AccessibleContent.Hanzi.Tables;

namespace AccessibleContent.Hanzi.Compose;

/// <summary>
/// One decision: UTF-16 units read, units written (negative when the destination has no room), the part of the table that decided, and
/// whether it outranks the positional rules.
/// </summary>
internal readonly record struct Step(
    int Read, int Written, DecisionKind Kind = DecisionKind.Character, int Index = 0, bool IsFinal = false)
{
    public bool IsNone => Read == 0;

    public bool HasNoRoom => Written < 0;

    /// <summary>
    /// Gets a value indicating whether no rule may change a character of the result: it is final, or the positions no longer match.
    /// </summary>
    public bool BarsRules => IsFinal || Read != Written;

    /// <summary>Creates the step that replaces a length of text by a value.</summary>
    public static Step Replace(int length, ReadOnlySpan<char> value, Span<char> destination, DecisionKind kind) =>
        new(length, value.TryCopyTo(destination) ? value.Length : -1, kind, IsFinal: kind == DecisionKind.Sequence);
}
