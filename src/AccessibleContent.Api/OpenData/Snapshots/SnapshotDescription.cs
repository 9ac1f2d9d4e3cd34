using AccessibleContent.Api.Http.Descriptions;
using Microsoft.Net.Http.Headers;
using static AccessibleContent.Api.Http.Descriptions.SharedParameters;

namespace AccessibleContent.Api.OpenData.Snapshots;

/// <summary>The description of the files of the snapshot.</summary>
internal static class SnapshotDescription
{
    private static readonly string[] Fields =
    [
        HeaderNames.ETag, HeaderNames.CacheControl, HeaderNames.Vary, HeaderNames.ContentDisposition, HeaderNames.ContentEncoding,
        HeaderNames.AcceptRanges,
    ];

    private static readonly ParameterDescription[] Conditions =
    [
        new("Range", "The part that is wanted, in bytes; ignored by HEAD.") { Component = "Range", InHeader = true },
        new("If-Range", "The ETag that the part must belong to; else the whole file is sent.") { Component = "IfRange", InHeader = true },
        IfNoneMatch, IfMatch,
    ];

    /// <summary>Gets the description of the table.</summary>
    public static OperationDescription OfTable { get; } = Of(
        "Returns all published notices as a table in CSV (RFC 4180), whole or by range.",
        "text/csv",
        new ParameterDescription(SnapshotResponses.ForKey, "excel: with a byte-order mark, and an apostrophe before formulas.")
        {
            Schema = "TableUse",
        });

    /// <summary>Gets the description of the lines.</summary>
    public static OperationDescription OfLines { get; } =
        Of("Returns all published notices as JSON, one a line, whole or by range.", "application/jsonl");

    /// <summary>Gets the description of the package.</summary>
    public static OperationDescription OfPackage { get; } =
        Of("Returns the fields, sizes and hashes of the snapshot's files (Frictionless Data Package).", "application/json");

    private static OperationDescription Of(string summary, string mediaType, params ParameterDescription[] parameters) => new(
        summary,
        [.. parameters, .. Conditions],
        [
            new(200, "The file.", mediaType) { Fields = Fields, Schema = mediaType == "application/json" ? "DataPackage" : null },
            new(206, "The part of the file.", mediaType) { Fields = [.. Fields, HeaderNames.ContentRange] },
            new(304, "The client's copy is current.") { Fields = Fields },
            .. parameters.Length > 0 ? [SharedResponses.BadQuery] : (ResponseDescription[])[],
            ResponseDescription.Problem(412, "If-Match does not name this file."),
            ResponseDescription.Problem(416, "The range lies outside the file."),
        ])
    {
        Details = "All files are one snapshot. While it is being made, also after the withdrawal of a notice in it, they are 503.",
    };
}
