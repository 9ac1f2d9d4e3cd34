using AccessibleContent.Api.Http.Descriptions;
using AccessibleContent.Api.Http.Problems;
using AccessibleContent.Api.Http.Requests;
using AccessibleContent.Model;

namespace AccessibleContent.Api.Notices;

/// <summary>The description of the addresses under /api/notices, made of the same tables that the addresses are.</summary>
internal static class NoticeDescription
{
    private const string Problem = "application/problem+json";

    private static readonly ParameterDescription Id = new("id", "The notice's id, made of its 索引号.") { InPath = true };

    private static readonly ParameterDescription Script = new(AxisValues.ScriptKey, "The script.") { Values = [.. HanScript.All.Select(one => one.Tag)] };

    private static readonly ParameterDescription[] Axes =
    [
        Script,
        new(AxisValues.ModeKey, "The reading mode.") { Values = [.. ReadingMode.All.Select(one => one.Name)] },
        new(AxisValues.FormKey, "The form.") { Values = [.. Form.All.Select(one => one.Name)] },
    ];

    private static readonly ResponseDescription NotModified = new(304, "What the client has is current.");

    private static readonly ResponseDescription BadRequest = new(400, "A parameter has a value that is not in its table or too long, or is given twice.", Problem) { Schema = "Problem" };

    private static readonly ResponseDescription Gone = new(410, "The notice is withdrawn; the reason is given.", Problem) { Schema = "Problem" };

    private static readonly ResponseDescription NotFound = new(404, "There is no such notice.", Problem) { Schema = "Problem" };

    /// <summary>Gets the description of the list.</summary>
    public static OperationDescription OfList { get; } = new(
        "Lists notices, newest first.",
        [
            new("limit", "How many items a page has at the most.") { Range = (1, 100) },
            new("cursor", "Where the page begins: the next of the page before.") { Longest = ListParameters.LongestCursor },
            new("index", "Only the notice with this 索引号.") { Longest = ListParameters.LongestName },
            new("catalog", "Only notices of this 公开目录, in Simplified script.") { Longest = ListParameters.LongestName },
            new("publisher", "Only notices of this 发布机构, in Simplified script.") { Longest = ListParameters.LongestName },
            new("from", "Only notices published on this day or later.") { Format = "date" },
            new("to", "Only notices published on this day or earlier.") { Format = "date" },
            Script,
        ],
        [new(200, "A page of the list.", "application/json") { Schema = "NoticeList" }, NotModified, BadRequest]);

    /// <summary>Gets the description of a notice.</summary>
    public static OperationDescription OfNotice { get; } = new(
        "Gives a notice; an axis that is not named is negotiated: Accept-Language decides the script, Accept the form.",
        [Id, .. Axes],
        [Notice, NotModified, BadRequest, NotFound, Gone, new(406, "None of our forms is acceptable.", Problem) { Schema = "Problem" }]);

    /// <summary>Gets the description of the trace.</summary>
    public static OperationDescription OfConversion { get; } = new(
        "Tells of each ambiguous stretch of a notice what it became and what decided it; a doubtful one is settled by a term.",
        [Id, Script],
        [new(200, "The trace, for zh-Hant unless the script is named.", "application/json") { Schema = "ConversionTrace" }, NotModified, BadRequest, NotFound, Gone]);

    /// <summary>Gets the description of the history.</summary>
    public static OperationDescription OfRevisions { get; } = new(
        "Lists the revisions of a notice, newest first.",
        [Id],
        [new(200, "The revisions.", "application/json") { Schema = "Revisions" }, NotModified, NotFound]);

    /// <summary>Gets the description of a revision.</summary>
    public static OperationDescription OfRevision { get; } = new(
        "Gives one revision of a notice: the words it had, in the characters of today's tables.",
        [Id, new("revision", "The number of the revision.") { InPath = true }, .. Axes],
        [Notice, NotModified, BadRequest, NotFound, Gone]);

    private static ResponseDescription Notice => new(200, "The notice in the rendition.", [.. Form.All.Select(form => form.MediaType)]) { Schema = "Notice" };

    /// <summary>Gives the description of a preset.</summary>
    public static OperationDescription OfPreset(Preset preset) => new(
        $"Gives a notice as {preset.Rendition}; nothing is negotiated, and a query value replaces one of the three.",
        [Id, .. Axes],
        [Notice, NotModified, BadRequest, NotFound, Gone]);
}
