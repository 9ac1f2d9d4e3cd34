namespace AccessibleContent.Hanzi;

/// <summary>How far one decision goes: UTF-16 units read, and written; negative when the destination has no room.</summary>
internal readonly record struct Step(int Read, int Written)
{
    public bool HasNoRoom => Written < 0;

    /// <summary>The step that replaces a length of text by a value.</summary>
    public static Step Replace(int length, ReadOnlySpan<char> value, Span<char> destination) =>
        new(length, value.TryCopyTo(destination) ? value.Length : -1);
}
