using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using System.Text.RegularExpressions;
using AccessibleContent.Api.Asking;
using AccessibleContent.Api.Http.Problems;
using AccessibleContent.Api.Notices;
using AccessibleContent.Api.OpenData.Changes;
using AccessibleContent.Api.OpenData.Views;
using AccessibleContent.Api.OpenData.Webhooks;
using AccessibleContent.Api.Publishing;
using AccessibleContent.Api.Terms;
using AccessibleContent.Model;
using Microsoft.AspNetCore.Builder;

namespace AccessibleContent.Tests.OpenApi;

/// <summary>The description is of use to generators of clients.</summary>
public sealed partial class DescriptionTests(ServiceFixture service) : IClassFixture<ServiceFixture>
{
    private static readonly string[] OfAxes = ["script", "mode", "form"];

    private static readonly Dictionary<string, JsonTypeInfo> Bodies = new()
    {
        ["NoticeList"] = NoticesJson.Readable.ListBody,
        ["Answer"] = AskJson.Readable.AskBody,
        ["Suggestions"] = NoticesJson.Readable.SuggestBody,
        ["Revisions"] = NoticesJson.Readable.RevisionsBody,
        ["ConversionTrace"] = NoticesJson.Readable.ConversionTraceBody,
        ["Publication"] = PublishingJson.Readable.PublicationBody,
        ["Withdrawal"] = PublishingJson.Readable.WithdrawalBody,
        ["Terms"] = TermsJson.Readable.TermsBody,
        ["Views"] = ViewsJson.Compact.ViewsBody,
        ["Changes"] = ChangesJson.Compact.ChangesBody,
        ["Webhooks"] = WebhooksJson.Readable.WebhooksBody,
        ["Problem"] = ProblemJson.Readable.ProblemBody,
    };

    [Fact]
    public async Task A_body_has_the_members_of_its_record()
    {
        var description = await DescribedInterface.OfAsync(service.V4);
        Assert.All(Bodies, body => AreMembers(description, description.Schemas[body.Key]!, body.Value));
    }

    [Fact]
    public async Task A_preset_has_its_own_type_alone_and_no_key_that_changes_it()
    {
        var description = await DescribedInterface.OfAsync(service.V4);
        foreach (var preset in Preset.All)
        {
            var operation = description.Document["paths"]![$"/api/notices/{{id}}/{preset.Name}"]!["get"]!;
            var type = Assert.Single(description.Resolve(operation["responses"]!["200"]!)["content"]!.AsObject()).Key;
            Assert.Equal(preset.Rendition.Form.MediaType, type);
            Assert.DoesNotContain("form", Names(description, operation));
        }
    }

    [Fact]
    public async Task JSON_is_the_first_type_where_there_are_several()
    {
        var description = await DescribedInterface.OfAsync(service.V4);
        var contents = from operation in description.Operations
                       from holder in operation.Operation["responses"]!.AsObject().Select(one => one.Value!)
                           .Append(operation.Operation["requestBody"] ?? new JsonObject())
                       let content = description.Resolve(holder)["content"]
                       where content is JsonObject { Count: > 1 }
                       select content.AsObject().First().Key;
        Assert.NotEmpty(contents);
        Assert.All(contents, type => Assert.EndsWith("json", type, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_id_of_an_operation_is_an_identifier_of_its_own()
    {
        var description = await DescribedInterface.OfAsync(service.V4);
        var ids = description.Operations.Select(one => (string)one.Operation["operationId"]!).ToList();
        Assert.Contains("getNoticeElder", ids);
        Assert.Contains("headNotices", ids);
        Assert.All(ids, id => Assert.Matches("^[a-z][A-Za-z]+$", id));
        Assert.Equal(ids.Count, ids.Distinct(StringComparer.OrdinalIgnoreCase).Count());
    }

    [Fact]
    public async Task An_operation_says_whether_it_needs_a_key()
    {
        var description = await DescribedInterface.OfAsync(service.V4);
        Assert.All(description.Operations, one => Assert.Equal(
            one.Operation["responses"]!["401"] is null ? "[]" : "[{\"key\":[]}]", one.Operation["security"]!.ToJsonString()));
        Assert.All(
            description.Operations.Where(one => one.Method is "put" or "delete"),
            one => Assert.NotNull(one.Operation["responses"]!["401"]));
        Assert.Equal("bearer", (string?)description.Document["components"]!["securitySchemes"]!["key"]!["scheme"]);
    }

    [Fact]
    public async Task Every_reference_leads_to_a_component_and_every_component_is_used()
    {
        var description = await DescribedInterface.OfAsync(service.V4);
        var text = description.Document.ToJsonString();
        var references = Reference().Matches(text).Select(match => match.Groups[1].Value).Distinct(StringComparer.Ordinal);
        var components = from kind in description.Document["components"]!.AsObject()
                         where kind.Key != "securitySchemes"
                         from component in kind.Value!.AsObject()
                         select $"{kind.Key}/{component.Key}";
        Assert.Equal(components.Order(StringComparer.Ordinal), references.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_set_of_values_is_a_component_and_nowhere_else()
    {
        var description = await DescribedInterface.OfAsync(service.V4);
        var sets = Set().Matches(description.Document.ToJsonString()).Select(match => match.Value).ToList();
        Assert.Contains("\"enum\":[\"zh-Hans\",\"zh-Hant\",\"zh-Hant-TW\",\"zh-Hant-HK\"]", sets);
        Assert.Equal(sets.Count, sets.Distinct(StringComparer.Ordinal).Count());
        Assert.All(description.Operations, one => Assert.Empty(Inlined(one.Operation).Intersect(OfAxes)));
    }

    [Fact]
    public async Task The_server_is_the_base_of_the_site_and_else_the_root()
    {
        var description = await DescribedInterface.OfAsync(service.V4);
        Assert.Equal("/", (string?)description.Document["servers"]![0]!["url"]);

        using var folder = new TemporaryFolder();
        await using var app = await ServiceFixture.StartAsync(
            folder.Path, "--urls=http://127.0.0.1:0", "--Seeds:Path=", "--Site:BaseUrl=https://www.example.gov.cn");
        using var client = ServiceFixture.Client(app.Urls.Single());
        var other = await DescribedInterface.OfAsync(client);
        Assert.Equal("https://www.example.gov.cn", (string?)other.Document["servers"]![0]!["url"]);
    }

    private static IEnumerable<string> Names(DescribedInterface description, JsonNode operation) =>
        (operation["parameters"]?.AsArray() ?? []).Select(one => (string)description.Resolve(one!)["name"]!);

    private static IEnumerable<string> Inlined(JsonNode operation) =>
        (operation["parameters"]?.AsArray() ?? []).Where(one => one!["$ref"] is null && one["schema"]!["$ref"] is null)
            .Select(one => (string)one!["name"]!);

    private static void AreMembers(DescribedInterface description, JsonNode schema, JsonTypeInfo type)
    {
        var described = description.Resolve(schema)["properties"]!.AsObject();
        Assert.Equal(
            type.Properties.Select(one => one.Name).Order(StringComparer.Ordinal),
            described.Select(one => one.Key).Order(StringComparer.Ordinal));
        foreach (var member in type.Properties)
        {
            var (value, info) = (described[member.Name]!, type.Options.GetTypeInfo(member.PropertyType));
            if (info is { Kind: JsonTypeInfoKind.Enumerable, ElementType: { } element })
            {
                (value, info) = (value["items"]!, type.Options.GetTypeInfo(element));
            }

            if (info.Kind is JsonTypeInfoKind.Object)
            {
                AreMembers(description, value, info);
            }
        }
    }

    [GeneratedRegex("\"#/components/([a-zA-Z]+/[^\"]+)\"")]
    private static partial Regex Reference();

    [GeneratedRegex("\"enum\":\\[[^\\]]+\\]")]
    private static partial Regex Set();
}
