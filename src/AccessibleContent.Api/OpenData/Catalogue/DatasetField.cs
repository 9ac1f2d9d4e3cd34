using System.Text.Json.Nodes;
using AccessibleContent.Model;

namespace AccessibleContent.Api.OpenData.Catalogue;

/// <summary>A field of the Chinese catalogue (目录元数据), and the term of linked data that says the same.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Term">The term of DCAT or Dublin Core; null if none takes a text.</param>
/// <param name="Type">The datatype there; null for text.</param>
/// <param name="Value">The value; null or empty leaves the field out.</param>
internal sealed record DatasetField(string Name, string? Term, string? Type, Func<Dataset, string?> Value)
{
    /// <summary>The name of the field that lists the data items.</summary>
    public const string Items = "数据项";

    /// <summary>Gets every field but the list of data items, in the order of catalogues.</summary>
    public static IReadOnlyList<DatasetField> All { get; } =
    [
        new("名称", "dct:title", null, data => data.Title),
        new("摘要", "dct:description", null, data => data.Summary),
        new("提供单位", "dc:publisher", null, data => data.Provider),
        new("领域", "dcat:keyword", null, _ => Dataset.Topic),
        new("更新周期", null, null, data => data.Options.UpdateCycle),
        new("开放属性", "dc:rights", null, _ => Dataset.Openness),
        new("发布日期", "dct:issued", "xsd:date", data => data.Issued?.ToIso()),
        new("更新日期", "dct:modified", "xsd:dateTime", data => data.ModifiedText),
        new("格式", "dc:format", null, data => string.Join('、', data.Distributions.Select(one => one.Format).Distinct())),
    ];

    /// <summary>Gets the definition of the name in a JSON-LD context; null tells programs to leave the field to people.</summary>
    public JsonObject? Definition =>
        Term is null ? null
        : Type is null ? new() { ["@id"] = Term, ["@language"] = "zh-Hans" }
        : new() { ["@id"] = Term, ["@type"] = Type };
}
