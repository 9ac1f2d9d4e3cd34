using AccessibleContent.Api.Http.Descriptions;
using AccessibleContent.Api.Http.Problems;
using AccessibleContent.Api.Http.Requests;
using AccessibleContent.Model;

namespace AccessibleContent.Api.Notices;

/// <summary>The description of the addresses under /api/notices, built from the same tables as the addresses.</summary>
internal static class NoticeDescription
{
    private const string Problem = "application/problem+json";

    private static readonly ParameterDescription Id = new("id", "The notice's id, derived from its 索引号.") { InPath = true };

    private static readonly ParameterDescription Script = new(AxisValues.ScriptKey, "The script.")
    {
        Values = [.. HanScript.All.Select(one => one.Tag)],
    };

    private static readonly ParameterDescription[] Axes =
    [
        Script,
        new(AxisValues.ModeKey, "The reading mode.") { Values = [.. ReadingMode.All.Select(one => one.Name)] },
        new(AxisValues.FormKey, "The form.") { Values = [.. Form.All.Select(one => one.Name)] },
    ];

    private static readonly ResponseDescription NotModified = new(304, "The client's copy is current.");

    private static readonly ResponseDescription BadRequest = new(
        400, "A parameter has a value that is not in its table or too long, or is given twice.",
        Problem)
    {
        Schema = "Problem",
    };

    private static readonly ResponseDescription Gone = new(410, "The notice is withdrawn; the detail contains the reason.", Problem)
    {
        Schema = "Problem",
    };

    private static readonly ResponseDescription NotFound = new(404, "There is no such notice.", Problem) { Schema = "Problem" };

    /// <summary>Gets the description of the list.</summary>
    public static OperationDescription OfList { get; } = new(
        "Lists notices, newest first.",
        [
            new("limit", "The maximum number of items on a page.") { Range = (1, 100) },
            new("cursor", "The start of the page: the value of next of the previous page.") { Longest = ListParameters.LongestCursor },
            new("index", "Only the notice with this 索引号.") { Longest = ListParameters.LongestName },
            new("catalog", "Only notices of this 公开目录, in any script.") { Longest = ListParameters.LongestName },
            new("publisher", "Only notices of this 发布机构, in any script.") { Longest = ListParameters.LongestName },
            new("from", "Only notices published on this day or later.") { Format = "date" },
            new("to", "Only notices published on this day or earlier.") { Format = "date" },
            Script,
        ],
        [new(200, "A page of the list.", "application/json") { Schema = "NoticeList" }, NotModified, BadRequest]);

    /// <summary>Gets the description of a notice.</summary>
    public static OperationDescription OfNotice { get; } = new(
        "Returns a notice; an axis without a parameter is negotiated: Accept-Language decides the script, Accept the form.",
        [Id, .. Axes],
        [Notice, NotModified, BadRequest, NotFound, Gone, new(406, "No available form is acceptable.", Problem) { Schema = "Problem" }]);

    /// <summary>Gets the description of the trace.</summary>
    public static OperationDescription OfConversion { get; } = new(
        "Lists each ambiguous stretch of a notice with its conversion and the deciding rule, the doubtful ones first; a term settles them.",
        [Id, Script],
        [
            new(200, "The trace, for zh-Hant by default.", "application/json") { Schema = "ConversionTrace" },
            NotModified, BadRequest, NotFound, Gone,
        ]);

    /// <summary>Gets the description of the history.</summary>
    public static OperationDescription OfRevisions { get; } = new(
        "Lists the revisions of a notice, newest first.",
        [Id],
        [new(200, "The revisions.", "application/json") { Schema = "Revisions" }, NotModified, NotFound]);

    /// <summary>Gets the description of a revision.</summary>
    public static OperationDescription OfRevision { get; } = new(
        "Returns one revision of a notice: its original text, converted with the current tables.",
        [Id, new("revision", "The number of the revision.") { InPath = true }, .. Axes],
        [Notice, NotModified, BadRequest, NotFound, Gone]);

    private static ResponseDescription Notice =>
        new(200, "The notice in the rendition.", [.. Form.All.Select(form => form.MediaType)]) { Schema = "Notice" };

    /// <summary>Returns the description of a preset.</summary>
    public static OperationDescription OfPreset(Preset preset) => new(
        $"Returns a notice as {preset.Rendition}; nothing is negotiated, and a query parameter overrides its axis.",
        [Id, .. Axes],
        [Notice, NotModified, BadRequest, NotFound, Gone]);
}
