using AccessibleContent.Model;

namespace AccessibleContent.Readers.Html.Hidden;

/// <summary>
/// The declarations for one element, with the strongest value of each property: from rules and from its own attribute, in cascade order.
/// </summary>
internal sealed class DeclaredStyle
{
    private const long Important = 1L << 62;
    private const long Inline = 1L << 61;

    private static readonly int Count = Enum.GetValues<StyleProperty>().Length;

    private readonly string?[] _values = new string?[Count];
    private readonly long[] _weights = new long[Count];

    /// <summary>Gets a property's value; null if nothing declares it.</summary>
    public string? this[StyleProperty property] => _values[(int)property];

    /// <summary>Clears all declarations.</summary>
    public void Clear()
    {
        Array.Clear(_values);
        Array.Clear(_weights);
    }

    /// <summary>Adds the declarations of a rule.</summary>
    public void Add(IReadOnlyList<StyleDeclaration> declarations, long weight)
    {
        foreach (var one in declarations)
        {
            Add(one, weight);
        }
    }

    /// <summary>Adds the declarations of the element's own attribute.</summary>
    public void AddInline(IReadOnlyList<StyleDeclaration> declarations) => Add(declarations, Inline);

    /// <summary>Returns whether a property has one of two values.</summary>
    public bool Is(StyleProperty property, string value, string? other = null) =>
        this[property] is { } has && (has == value || has == other);

    private void Add(StyleDeclaration one, long weight)
    {
        var (at, strength) = ((int)one.Property, weight + (one.IsImportant ? Important : 0) + 1);
        if (strength >= _weights[at])
        {
            (_values[at], _weights[at]) = (one.Value, strength);
        }
    }
}
