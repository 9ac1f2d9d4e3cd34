using AccessibleContent.Api.Http.Descriptions;
using Microsoft.Net.Http.Headers;
using Microsoft.OpenApi;

namespace AccessibleContent.Api.OpenApi;

/// <summary>The components that operations refer to, besides the schemas.</summary>
internal static class ApiComponents
{
    /// <summary>The name of the security scheme of operations that need a key.</summary>
    public const string Key = "key";

    /// <summary>Adds what the operations use.</summary>
    public static void AddTo(OpenApiDocument document, IReadOnlyList<OperationDescription> operations)
    {
        document.AddComponent(Key, new OpenApiSecurityScheme
        {
            Type = SecuritySchemeType.Http,
            Scheme = "bearer",
            Description = "A key, configured by its hash.",
        });
        foreach (var parameter in Shared(operations.SelectMany(one => one.Parameters), parameter => parameter.Component))
        {
            document.AddComponent(parameter.Component!, ApiParameters.Build(parameter));
        }

        var responses = operations.SelectMany(one => ApiResponses.Of(one, isHead: true)).ToList();
        foreach (var response in Shared(responses, response => response.Component))
        {
            document.AddComponent(response.Component!, ApiResponses.Build(response));
        }

        foreach (var name in responses.SelectMany(response => response.Fields).Distinct())
        {
            document.AddComponent(name, Field(name));
        }
    }

    // Two descriptions of one name would be told apart by nobody.
    private static IEnumerable<T> Shared<T>(IEnumerable<T> all, Func<T, string?> component) =>
        all.Where(one => component(one) is not null).DistinctBy(component);

    private static OpenApiHeader Field(string name) => new()
    {
        Description = FieldDescriptions.All[name],
        Schema = new OpenApiSchema { Type = name == HeaderNames.RetryAfter ? JsonSchemaType.Integer : JsonSchemaType.String },
    };
}
