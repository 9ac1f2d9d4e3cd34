using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;

namespace AccessibleContent.Api.OpenApi.Schemas;

/// <summary>The type of a value in JSON; it may differ between responses and requests.</summary>
/// <param name="Build">Makes the schema, for a request or a response.</param>
internal sealed record SchemaType(Func<bool, IOpenApiSchema> Build)
{
    /// <summary>Gets a string.</summary>
    public static SchemaType Text { get; } = TextOf(null);

    /// <summary>Gets a string or null.</summary>
    public static SchemaType TextOrNull { get; } = TextOf(null, JsonSchemaType.Null);

    /// <summary>Gets a moment (RFC 3339).</summary>
    public static SchemaType Moment { get; } = TextOf("date-time");

    /// <summary>Gets a moment or null.</summary>
    public static SchemaType MomentOrNull { get; } = TextOf("date-time", JsonSchemaType.Null);

    /// <summary>Gets a day.</summary>
    public static SchemaType Day { get; } = TextOf("date");

    /// <summary>Gets an absolute or a relative address; it may hold characters that a URI has escaped.</summary>
    public static SchemaType Address => Text;

    /// <summary>Gets true or false.</summary>
    public static SchemaType Truth { get; } = new(_ => new OpenApiSchema { Type = JsonSchemaType.Boolean });

    /// <summary>Gets a number.</summary>
    public static SchemaType Number { get; } = new(_ => new OpenApiSchema { Type = JsonSchemaType.Number, Format = "double" });

    /// <summary>Returns a string, or null too.</summary>
    public static SchemaType TextOf(string? format, JsonSchemaType orElse = default) =>
        new(_ => new OpenApiSchema { Type = JsonSchemaType.String | orElse, Format = format });

    /// <summary>Returns an integer within limits.</summary>
    public static SchemaType Integer(long least = 0, long most = int.MaxValue) => new(_ => Integer(JsonSchemaType.Integer, least, most));

    /// <summary>Returns an integer or null.</summary>
    public static SchemaType IntegerOrNull(long least) =>
        new(_ => Integer(JsonSchemaType.Integer | JsonSchemaType.Null, least, int.MaxValue));

    /// <summary>Returns one of some strings.</summary>
    public static SchemaType OneOf(IEnumerable<string> values) => new(_ => new OpenApiSchema
    {
        Type = JsonSchemaType.String,
        Enum = [.. values.Select(value => JsonValue.Create(value)!)],
    });

    /// <summary>Returns one string.</summary>
    public static SchemaType Only(string value) => new(_ => new OpenApiSchema { Type = JsonSchemaType.String, Const = value });

    /// <summary>Returns a component that requests and responses share.</summary>
    public static SchemaType Named(string name) => new(_ => new OpenApiSchemaReference(name));

    /// <summary>Returns a component that requests have a variant of.</summary>
    public static SchemaType Varied(string name) => new(isInput => new OpenApiSchemaReference(SchemaObject.NameOf(name, isInput)));

    /// <summary>Returns an array.</summary>
    public static SchemaType ListOf(SchemaType items) =>
        new(isInput => new OpenApiSchema { Type = JsonSchemaType.Array, Items = items.Build(isInput) });

    /// <summary>Returns a component or null.</summary>
    public static SchemaType NamedOrNull(string name) => new(_ => new OpenApiSchema
    {
        OneOf = [new OpenApiSchemaReference(name), new OpenApiSchema { Type = JsonSchemaType.Null }],
    });

    private static OpenApiSchema Integer(JsonSchemaType type, long least, long most) => new()
    {
        Type = type,
        Format = most > int.MaxValue ? "int64" : "int32",
        Minimum = least.ToString(CultureInfo.InvariantCulture),
        Maximum = most is int.MaxValue or long.MaxValue ? null : most.ToString(CultureInfo.InvariantCulture),
    };
}
