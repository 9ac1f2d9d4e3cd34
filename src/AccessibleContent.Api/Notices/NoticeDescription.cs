using AccessibleContent.Api.Http.Descriptions;
using AccessibleContent.Api.Http.Requests;
using AccessibleContent.Model;
using static AccessibleContent.Api.Http.Descriptions.SharedParameters;
using static AccessibleContent.Api.Http.Descriptions.SharedResponses;

namespace AccessibleContent.Api.Notices;

/// <summary>The description of the addresses under /api/notices, built from the same tables as the addresses.</summary>
internal static class NoticeDescription
{
    private const string Json = "application/json";

    /// <summary>Gets the parameter of the script.</summary>
    public static ParameterDescription Script { get; } =
        new(AxisValues.ScriptKey, "The script.") { Component = "Script", Schema = "Script" };

    /// <summary>Gets the parameter of the mode.</summary>
    public static ParameterDescription Mode { get; } =
        new(AxisValues.ModeKey, "The reading mode.") { Component = "Mode", Schema = "Mode" };

    private static readonly ParameterDescription AnyForm =
        new(AxisValues.FormKey, "The form: the media type of the response, whatever Accept says.") { Component = "Form", Schema = "Form" };

    private static readonly ParameterDescription[] Negotiated = [Script, Mode, AnyForm, AcceptLanguage, IfNoneMatch];

    private static readonly ResponseDescription[] OfRenditions =
    [
        new(200, "The notice in the rendition.", [.. Form.All.Select(form => form.MediaType)])
        {
            Component = "Rendition",
            Schema = "Notice",
            Fields = FieldDescriptions.Linked,
        },
        NotModified, Outdated, BadQuery, NoNotice, Withdrawn,
        ResponseDescription.Problem(406, "No available form is acceptable.") with { Component = "NotAcceptable" },
    ];

    /// <summary>Gets the description of the list.</summary>
    public static OperationDescription OfList { get; } = new(
        "Lists notices, newest first; or what a search found, the best first.",
        [
            new("limit", "The maximum number of items on a page.") { Range = (1, 100) },
            new("cursor", "The start of the page: the value of next of the previous page.") { Longest = ListParameters.LongestCursor },
            new("index", "Only the notice with this 索引号.") { Longest = ListParameters.LongestName },
            new("catalog", "Only notices of this 公开目录, in any script.") { Longest = ListParameters.LongestName },
            new("publisher", "Only notices of this 发布机构, in any script.") { Longest = ListParameters.LongestName },
            new("from", "Only notices published on this day or later.") { Format = "date" },
            new("to", "Only notices published on this day or earlier.") { Format = "date" },
            SearchDescription.Words with { Description = "Words to search for, in any script: see /search on the website." },
            Script, AcceptLanguage, IfNoneMatch,
        ],
        [
            new(200, "A page of the list.", Json) { Schema = "NoticeList", Fields = FieldDescriptions.Linked },
            NotModified, Outdated, BadQuery,
        ]);

    /// <summary>Gets the description of a notice.</summary>
    public static OperationDescription OfNotice { get; } = new("Returns a notice.", [Id, .. Negotiated], OfRenditions)
    {
        Details = "An axis without a parameter is negotiated: Accept-Language decides the script, Accept the form. "
            + "In HTML, plain text and speech a withdrawn notice gives its reason in the same form.",
    };

    /// <summary>Gets the description of the trace.</summary>
    public static OperationDescription OfConversion { get; } = new(
        "Lists each ambiguous stretch of a notice with its conversion and the deciding rule, the doubtful ones first.",
        [Id, Script, IfNoneMatch],
        [
            new(200, "The trace, for zh-Hant by default.", Json) { Schema = "ConversionTrace", Fields = FieldDescriptions.Converted },
            NotModified, Outdated, BadQuery, NoNotice, Withdrawn,
        ])
    {
        Details = "A term settles what is doubtful.",
    };

    /// <summary>Gets the description of the history.</summary>
    public static OperationDescription OfRevisions { get; } = new(
        "Lists the revisions of a notice, newest first.",
        [Id, IfNoneMatch],
        [
            new(200, "The revisions.", Json) { Schema = "Revisions", Fields = FieldDescriptions.Cached },
            NotModified, Outdated, BadQuery, NoNotice,
        ]);

    /// <summary>Gets the description of a revision.</summary>
    public static OperationDescription OfRevision { get; } = new(
        "Returns one revision of a notice: its original text, converted with the current tables.",
        [Id, new("revision", "The number of the revision.") { InPath = true, Range = (1, int.MaxValue) }, .. Negotiated],
        OfRenditions)
    {
        Details = OfNotice.Details,
    };

    /// <summary>Returns the description of a preset: its own form alone, since a client is generated for one type.</summary>
    public static OperationDescription OfPreset(Preset preset) => new(
        $"Returns a notice as {preset.Rendition}; nothing is negotiated.",
        [Id, .. AxesOf(preset), IfNoneMatch],
        [
            new(200, "The notice in the rendition.", preset.Rendition.Form.MediaType)
            {
                Schema = "Notice",
                Fields = FieldDescriptions.Linked,
            },
            NotModified, Outdated, BadQuery, NoNotice,
            Withdrawn with { Component = null, MediaTypes = [preset.Rendition.Form.MediaType] },
        ])
    {
        Details = "A parameter overrides its axis, except the one that the preset is named after. "
            + "So does form, which /api/notices/{id} describes: the response has another type then.",
    };

    private static IEnumerable<ParameterDescription> AxesOf(Preset preset)
    {
        yield return preset.NamedAfter is Axis.Script ? Script with { Component = null, Schema = "TraditionalScript" } : Script;
        yield return Mode with { IsSilent = preset.NamedAfter is Axis.Mode };
        yield return AnyForm with { IsSilent = true };
    }
}
