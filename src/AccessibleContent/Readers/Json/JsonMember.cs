using System.Text;
using System.Text.Json;

namespace AccessibleContent.Readers.Json;

/// <summary>A member that an object in JSON may have.</summary>
/// <param name="name">Its name.</param>
/// <param name="inside">Returns the members of the object that it holds, or of each object in its array; null if any will do.</param>
public sealed class JsonMember(string name, Func<JsonElement, JsonShape?>? inside = null)
{
    private readonly byte[] _utf8 = Encoding.UTF8.GetBytes(name);

    /// <summary>Gets the name.</summary>
    public string Name => name;

    /// <summary>Gets a value indicating whether we write it and nobody has to: it is accepted, ignored, and never proposed.</summary>
    public bool IsDerived { get; init; }

    /// <summary>Makes a member of a name.</summary>
    public static implicit operator JsonMember(string name) => FromString(name);

    /// <summary>Makes a member of a name.</summary>
    public static JsonMember FromString(string name) => new(name);

    /// <summary>Returns whether a property is this member.</summary>
    internal bool Is(JsonProperty property) => property.NameEquals(_utf8);

    /// <summary>Returns the members of an object that it holds; null if any will do.</summary>
    internal JsonShape? Inside(JsonElement value) => inside?.Invoke(value);
}
