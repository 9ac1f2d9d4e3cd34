using AccessibleContent.Api.Http.Connections;
using AccessibleContent.Model;
using Microsoft.OpenApi;

namespace AccessibleContent.Api.OpenApi;

/// <summary>The schemas of the JSON bodies.</summary>
internal static class ApiSchemas
{
    /// <summary>The name of the security scheme of operations that need a key.</summary>
    public const string Key = "key";

    private static readonly OpenApiSchema Text = new() { Type = JsonSchemaType.String };
    private static readonly OpenApiSchema NumberOrNull = new() { Type = JsonSchemaType.Integer | JsonSchemaType.Null };
    private static readonly OpenApiSchema TextOrNull = new() { Type = JsonSchemaType.String | JsonSchemaType.Null };
    private static readonly OpenApiSchema Truth = new() { Type = JsonSchemaType.Boolean };
    private static readonly OpenApiSchema Number = new() { Type = JsonSchemaType.Integer };

    /// <summary>Adds them to the document.</summary>
    public static void AddTo(OpenApiDocument document)
    {
        document.AddComponent("Notice", Notice());
        document.AddComponent("NoticeList", NoticeList());
        document.AddComponent("ConversionTrace", ConversionTrace());
        document.AddComponent("Publication", Publication());
        document.AddComponent("Withdrawal", Object([("reason", Text)], []));
        document.AddComponent("Revisions", Object(
            [
                (
                    "items",
                    ArrayOf(
                        Object(
                            [("revision", Number), ("publishedAt", Text), ("by", Text), ("note", TextOrNull), ("withdrawn", Truth)],
                            [("restores", Number)]))),
            ],
            []));
        document.AddComponent("Terms", Terms());
        document.AddComponent(
            Key,
            new OpenApiSecurityScheme
            {
                Type = SecuritySchemeType.Http,
                Scheme = "bearer",
                Description = "A key, configured by its hash.",
            }
        );
        document.AddComponent("Problem", Object(
            [("type", Text), ("title", Text), ("status", Number), ("detail", Text), ("instance", Text)],
            [("parameter", Text), ("allowed", ArrayOf(Text)), ("remarks", ArrayOf(Remark()))]));
    }

    private static OpenApiSchema Notice() => Object(
        [
            ("id", Text), ("revision", Number), ("script", Text), ("mode", Text), ("title", Text), ("metadata", Metadata()),
            ("blocks", ArrayOf(Block())),
            ("links", Object([("self", Link()), ("page", Page()), ("alternates", ArrayOf(Link()))], [])),
        ],
        [("conversion", Object([("engine", Text), ("version", Text), ("standard", Text)], []))]);

    private static OpenApiSchema Metadata() => Object(
        [
            ("indexNumber", TextOrNull), ("documentNumber", TextOrNull), ("publisher", TextOrNull), ("catalog", TextOrNull),
            ("publishedOn", new OpenApiSchema { Type = JsonSchemaType.String, Format = "date" }),
            ("publishedAt", new OpenApiSchema { Type = JsonSchemaType.String | JsonSchemaType.Null, Format = "date-time" }),
            ("disclosure", TextOrNull), ("source", TextOrNull),
        ],
        [("others", ArrayOf(Object([("label", Text), ("value", Text)], [])))]);

    private static OpenApiSchema Block() => Object(
        [("type", OneOf("paragraph", "heading", "list", "table", "quotation", "image", "attachment"))],
        [
            ("text", Text),
            ("inlines", ArrayOf(Inline())),
            ("ordered", Truth),
            ("start", Number),
            ("numbering", OneOf([.. ListNumbering.All.Select(one => one.Name)])),
            ("reversed", Truth), ("items", ArrayOf(Object([("blocks", ArrayOf(new OpenApiSchema()))], [("number", Number)]))),
        ]);

    private static OpenApiSchema Inline() => Object(
        [("type", OneOf("text", "code", "strong", "emphasis", "link", "superscript", "subscript", "language", "image", "break"))],
        [("text", Text), ("href", Text), ("title", Text), ("src", Text), ("language", Text), ("inlines", ArrayOf(new OpenApiSchema()))]);

    private static OpenApiSchema Link() => Object([("href", Text), ("hreflang", Text), ("type", Text), ("mode", Text)], []);

    private static OpenApiSchema Page() => Object([("href", Text), ("hreflang", Text), ("type", Text)], []);

    private static OpenApiSchema NoticeList() => Object(
        [
            ("items", ArrayOf(Object(
                [
                    ("id", Text),
                    ("revision", Number),
                    ("title", Text),
                    ("publishedOn", Text),
                    ("publisher", TextOrNull),
                    ("catalog", TextOrNull),
                    ("documentNumber", TextOrNull), ("indexNumber", TextOrNull), ("href", Text), ("page", Text),
                ],
                []))),
            ("next", TextOrNull), ("total", Number),
        ],
        []);

    private static OpenApiSchema ConversionTrace() => Object(
        [
            ("id", Text),
            ("revision", Number),
            ("script", Text),
            ("conversion", Object([("engine", Text), ("version", Text), ("standard", Text)], [])),
            ("doubts", Number),
            ("items", ArrayOf(Object(
                [
                    ("part", Text), ("position", Number), ("source", Text), ("result", Text), ("decidedBy", Text), ("reason", TextOrNull),
                    ("doubtful", Truth), ("context", Text),
                ],
                []))),
            ("omitted", NumberOrNull),
        ],
        []);

    private static OpenApiSchema Publication() => Object(
        [
            ("id", Text),
            ("outcome", OneOf("created", "revised", "unchanged", "scheduled", "dryRun")),
            ("revision", new OpenApiSchema { Type = JsonSchemaType.Integer | JsonSchemaType.Null }),
            ("publishAt", TextOrNull), ("replaced", TextOrNull), ("href", Text), ("etag", TextOrNull), ("remarks", ArrayOf(Remark())),
        ],
        [("notice", new OpenApiSchema { Type = JsonSchemaType.Object })]);

    private static OpenApiSchema Remark() => Object(
        [
            ("kind", OneOf("skipped", "guessed", "repaired", "conflict", "refused")), ("message", Text), ("field", TextOrNull),
            ("rule", Text), ("weight", OneOf("error", "warning", "information")), ("line", NumberOrNull),
        ],
        []);

    private static OpenApiSchema Terms() => Object(
        [("items", ArrayOf(Object([("source", Text), ("result", Text)], [("script", TextOrNull), ("reason", TextOrNull)])))],
        [
            ("version", Number),
            ("changedAt", TextOrNull),
            ("applied", Truth),
            ("conversion", Object([("engine", Text), ("version", Text)], [])),
        ]);

    private static OpenApiSchema OneOf(params string[] values) =>
        new() { Type = JsonSchemaType.String, Enum = [.. values.Select(value => System.Text.Json.Nodes.JsonValue.Create(value)!)] };

    private static OpenApiSchema ArrayOf(OpenApiSchema items) => new() { Type = JsonSchemaType.Array, Items = items };

    private static OpenApiSchema Object((string Name, OpenApiSchema Schema)[] required, (string Name, OpenApiSchema Schema)[] optional) =>
        new()
        {
            Type = JsonSchemaType.Object,
            Required = required.Select(property => property.Name).ToHashSet(),
            Properties = required.Concat(optional).ToDictionary(property => property.Name, IOpenApiSchema (property) => property.Schema),
        };
}
