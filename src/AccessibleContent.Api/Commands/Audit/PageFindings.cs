using System.Text.Json.Serialization;

namespace AccessibleContent.Api.Commands.Audit;

/// <summary>What axe-core found on one page at one width.</summary>
/// <param name="Axe">The version of axe-core.</param>
/// <param name="Passed">The tags of each rule that applied and found nothing.</param>
/// <param name="Doubtful">The tags of each rule that could not decide.</param>
/// <param name="Faults">The rules that the page breaks.</param>
internal sealed record PageFindings(
    string Axe,
    IReadOnlyList<IReadOnlyList<string>> Passed,
    IReadOnlyList<IReadOnlyList<string>> Doubtful,
    IReadOnlyList<PageFault> Faults);

/// <summary>A rule that a page breaks.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Tags">The tags of its criteria.</param>
/// <param name="Help">What the rule asks for.</param>
/// <param name="Link">The address of its description.</param>
/// <param name="Count">The number of elements.</param>
/// <param name="Elements">The first of them.</param>
internal sealed record PageFault(
    string Rule,
    IReadOnlyList<string> Tags,
    string Help,
    string Link,
    int Count,
    IReadOnlyList<FaultyElement> Elements);

/// <summary>An element with a fault.</summary>
/// <param name="Place">Its CSS selector.</param>
/// <param name="Markup">Its markup.</param>
/// <param name="Remedy">The way out.</param>
internal sealed record FaultyElement(string Place, string Markup, string Remedy);

/// <summary>The JSON in which a page reports.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(PageFindings))]
[JsonSerializable(typeof(HomePage))]
internal sealed partial class PageFindingsJson : JsonSerializerContext;
