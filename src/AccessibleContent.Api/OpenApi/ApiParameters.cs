using System.Globalization;
using System.Text.Json.Nodes;
using AccessibleContent.Api.Http.Descriptions;
using Microsoft.OpenApi;

namespace AccessibleContent.Api.OpenApi;

/// <summary>The parameters of operations.</summary>
internal static class ApiParameters
{
    /// <summary>Returns the parameters of an operation; what operations share is a reference to its component.</summary>
    public static IEnumerable<IOpenApiParameter> Of(OperationDescription operation) => operation
        .Parameters.Where(parameter => !parameter.IsSilent)
        .Select(IOpenApiParameter (parameter) =>
            parameter.Component is { } name ? new OpenApiParameterReference(name) : Build(parameter));

    /// <summary>Makes a parameter.</summary>
    public static OpenApiParameter Build(ParameterDescription parameter) => new()
    {
        Name = parameter.Name,
        Description = parameter.Description,
        In = parameter.InPath ? ParameterLocation.Path : parameter.InHeader ? ParameterLocation.Header : ParameterLocation.Query,
        Required = parameter.InPath,
        Schema = parameter.Schema is { } schema ? new OpenApiSchemaReference(schema) : SchemaOf(parameter),
    };

    private static OpenApiSchema SchemaOf(ParameterDescription parameter) => new()
    {
        Type = parameter.IsFlag ? JsonSchemaType.Boolean : parameter.Range is null ? JsonSchemaType.String : JsonSchemaType.Integer,
        Format = parameter.Range is not { } range ? parameter.Format : range.Greatest > int.MaxValue ? "int64" : "int32",
        MaxLength = parameter.Longest,
        Enum = parameter.Values is { } values ? [.. values.Select(value => JsonValue.Create(value)!)] : null,
        Minimum = parameter.Range?.Least.ToString(CultureInfo.InvariantCulture),
        Maximum = parameter.Range is { Greatest: < long.MaxValue } limits ? limits.Greatest.ToString(CultureInfo.InvariantCulture) : null,
    };
}
