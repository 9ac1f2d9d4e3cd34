using System.Text;
using System.Text.Json.Nodes;
using AccessibleContent.Model;
using AccessibleContent.Readers.Json;
using AccessibleContent.Writers.Json;
using CsCheck;

namespace AccessibleContent.Tests.OpenApi;

/// <summary>The description of a notice is complete: a client generated from it can show all of it, and publish what it needs.</summary>
public sealed class DescribedNoticesTests(ServiceFixture service) : IClassFixture<ServiceFixture>
{
    private const string Smallest = """
        {"title":"停水通知","metadata":{"publishedOn":"2024-07-19"},"blocks":[{"type":"paragraph","text":"今天停水。"}]}
        """;

    private static readonly string[] Kinds = ["Block", "Inline"];

    // What the notice of every node shows, but for the records of other bodies.
    private static readonly string[] Records =
        ["Notice", "Metadata", "OtherFact", "Correction", "NoticeLinks", "NoticeLink", "Conversion", "ListItem", "TableRow", "TableCell"];

    [Fact]
    public async Task Every_approved_notice_is_as_described()
    {
        var description = await DescribedInterface.OfAsync(service.V4);
        var files = Directory.EnumerateFiles(Snapshots.Project, "*.verified.json", SearchOption.AllDirectories)
            .Where(file => !file.Contains("/OpenData/", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(files);
        Assert.All(files, file => Assert.Empty(description.Faults("Notice", File.ReadAllText(file))));
    }

    [Fact]
    public async Task Every_kind_of_node_is_described()
    {
        var description = await DescribedInterface.OfAsync(service.V4);
        Assert.All(Json(EveryNode.Notice), json => Assert.Empty(description.Faults("Notice", json)));
        GeneratedNotices.Any.Sample(
            notice => Assert.All(Json(notice), json => Assert.Empty(description.Faults("Notice", json))), iter: 50, threads: 1);
    }

    [Fact]
    public async Task A_member_that_was_not_described_would_be_noticed()
    {
        var description = await DescribedInterface.OfAsync(service.V4);
        var kinds = description.Schemas.Select(one => one.Key).Where(name => Kinds.Any(kind => IsKind(name, kind)));
        var members =
            from component in kinds.Concat(Records)
            from member in description.Schemas[component]!["properties"]!.AsObject()
            select (component, member.Key);
        var traditional = Json(EveryNode.Notice).Last();
        Assert.True(members.Count() > 70);
        Assert.All(members, one => Assert.NotEmpty(description.Without(one.component, one.Key).Faults("Notice", traditional)));
    }

    [Fact]
    public async Task Every_kind_that_the_reader_accepts_is_described_and_no_other()
    {
        var description = await DescribedInterface.OfAsync(service.V4);
        foreach (var (kind, place) in new[] { ("Block", "{0}"), ("Inline", """{{"type":"paragraph","inlines":[{0}]}}""") })
        {
            var described = description.Schemas[kind]!["discriminator"]!["mapping"]!.AsObject().Select(one => one.Key);
            var complaint = Read(string.Format(null, place, """{"type":"?"}""")).Single();
            Assert.Equal(
                described.Order(StringComparer.Ordinal),
                complaint[(complaint.IndexOf("应当是", StringComparison.Ordinal) + 4)..complaint.IndexOf(" 之一", StringComparison.Ordinal)]
                    .Split('、').Order(StringComparer.Ordinal));
        }
    }

    [Fact]
    public async Task A_request_needs_only_a_title_a_date_and_a_body()
    {
        var description = await DescribedInterface.OfAsync(service.V4);
        Assert.Empty(description.Faults("NoticeInput", Smallest));
        Assert.NotNull(JsonReader.Read(Smallest, "a-1").Notice);
        foreach (var member in new[] { "title", "metadata", "blocks" })
        {
            var without = JsonNode.Parse(Smallest)!.AsObject();
            without.Remove(member);
            Assert.NotEmpty(description.Faults("NoticeInput", without.ToJsonString()));
            Assert.Null(JsonReader.Read(without.ToJsonString(), "a-1").Notice);
        }
    }

    [Fact]
    public async Task What_is_read_can_be_written_back()
    {
        var description = await DescribedInterface.OfAsync(service.V4);
        Assert.Empty(description.Faults("NoticeInput", Json(EveryNode.Notice).First()));
        Assert.Empty(description.Faults("NoticeInput", Encoding.UTF8.GetString(JsonWriter.Canonical(EveryNode.Notice))));
    }

    [Fact]
    public async Task A_request_has_no_member_that_is_not_described()
    {
        var description = await DescribedInterface.OfAsync(service.V4);
        var inputs = description.Schemas.Where(one => one.Key.EndsWith("Input", StringComparison.Ordinal) && one.Value!["oneOf"] is null);
        Assert.All(inputs, input => Assert.False((bool)input.Value!["additionalProperties"]!));
        Assert.DoesNotContain(description.Schemas, one => !one.Key.EndsWith("Input", StringComparison.Ordinal)
            && one.Key != "Withdrawal" && one.Value!["additionalProperties"] is not null);
    }

    private static bool IsKind(string component, string kind) => component.EndsWith(kind, StringComparison.Ordinal) && component != kind;

    // The last one is converted.
    private static IEnumerable<string> Json(Notice notice) => Rendition
        .All.Where(rendition => rendition.Form == Form.Json)
        .Select(rendition => Encoding.UTF8.GetString(Make.Renderer.Render(notice, rendition)));

    private static IEnumerable<string> Read(string block) => JsonReader
        .Read($$"""{"title":"停水通知","metadata":{"publishedOn":"2024-07-19"},"blocks":[{{block}}]}""", "a-1")
        .Refusals.Select(refusal => refusal.Message).Where(message => message.Contains("type", StringComparison.Ordinal));
}
