using System.Globalization;

namespace AccessibleContent.Readers.Json;

/// <summary>The path of a value in a JSON document; its text is only built for an error message.</summary>
internal sealed class JsonPath
{
    /// <summary>The path of the document itself.</summary>
    public const string Root = "$";

    private readonly JsonPath? _parent;
    private readonly string? _name;
    private readonly int _index;

    /// <summary>The path of a property.</summary>
    public JsonPath(JsonPath? parent, string name) => (_parent, _name) = (parent, name);

    /// <summary>The path of an array item, counted from 0.</summary>
    public JsonPath(JsonPath? parent, int index) => (_parent, _index) = (parent, index);

    /// <inheritdoc/>
    public override string ToString() =>
        (_parent?.ToString() ?? Root) + (_name is null ? string.Create(CultureInfo.InvariantCulture, $"[{_index}]") : "." + _name);
}
