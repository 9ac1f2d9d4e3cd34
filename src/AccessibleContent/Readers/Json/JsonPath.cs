using System.Globalization;

namespace AccessibleContent.Readers.Json;

/// <summary>The place of a value in a JSON document; its words are only put together for a complaint.</summary>
internal sealed class JsonPath
{
    /// <summary>The place of the document itself.</summary>
    public const string Root = "$";

    private readonly JsonPath? _parent;
    private readonly string? _name;
    private readonly int _index;

    /// <summary>The place of a property.</summary>
    public JsonPath(JsonPath? parent, string name) => (_parent, _name) = (parent, name);

    /// <summary>The place of an item of an array, counted from 0.</summary>
    public JsonPath(JsonPath? parent, int index) => (_parent, _index) = (parent, index);

    /// <inheritdoc/>
    public override string ToString() =>
        (_parent?.ToString() ?? Root) + (_name is null ? string.Create(CultureInfo.InvariantCulture, $"[{_index}]") : "." + _name);
}
