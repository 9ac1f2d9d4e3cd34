using System.Globalization;

namespace AccessibleContent.Readers.Json;

/// <summary>The path of a value in a JSON document; its text is only built for an error message.</summary>
internal sealed class JsonPath
{
    /// <summary>The path of the document itself.</summary>
    public const string Root = "$";

    private const int Longest = 60;

    private readonly JsonPath? _parent;
    private readonly string? _name;
    private readonly int _index;

    /// <summary>The path of a property.</summary>
    public JsonPath(JsonPath? parent, string name) => (_parent, _name) = (parent, name);

    /// <summary>The path of an array item, counted from 0.</summary>
    public JsonPath(JsonPath? parent, int index) => (_parent, _index) = (parent, index);

    /// <summary>Returns a name as messages show it.</summary>
    public static string Short(string name) => name.Length <= Longest ? name : string.Concat(name.AsSpan(0, Longest), "…");

    /// <summary>Returns the path without the sign of the document, as in sentences that say what to write.</summary>
    public string Plain() => ToString()[(Root.Length + 1)..];

    /// <inheritdoc/>
    public override string ToString() => (_parent?.ToString() ?? Root) + Step();

    // A name that is no identifier stands in brackets (RFC 9535, 2.3.1).
    private string Step() =>
        _name is null ? string.Create(CultureInfo.InvariantCulture, $"[{_index}]")
        : _name.Length > 0 && _name.All(character => char.IsLetterOrDigit(character) || character == '_') ? "." + Short(_name)
        : $"['{Short(_name)}']";
}
