namespace AccessibleContent.Hanzi;

/// <summary>One decision: UTF-16 units read, units written (negative when the destination has no room), and the part of the table that made it.</summary>
internal readonly record struct Step(int Read, int Written, DecisionKind Kind = DecisionKind.Character, int Index = 0)
{
    public bool IsNone => Read == 0;

    public bool HasNoRoom => Written < 0;

    /// <summary>The step that replaces a length of text by a value.</summary>
    public static Step Replace(int length, ReadOnlySpan<char> value, Span<char> destination, DecisionKind kind, int index = 0) =>
        new(length, value.TryCopyTo(destination) ? value.Length : -1, kind, index);
}
