using AccessibleContent.Api.Http.Descriptions;
using Microsoft.Net.Http.Headers;

namespace AccessibleContent.Api.Files;

/// <summary>The description of pictures and attachments.</summary>
internal static class FileDescription
{
    private const string AnyType = "*/*";

    /// <summary>Gets the description of a file.</summary>
    public static OperationDescription OfFile { get; } = new(
        "Returns a picture or an attachment of a notice, whole or by range.",
        [
            new("hash", "The hash of its content.") { InPath = true },
            new("name", "Its name.") { InPath = true },
            new("Range", "The part that is wanted, in bytes; ignored by HEAD.") { InHeader = true },
            new("If-Range", "The ETag that the part must belong to; else the whole file is sent.") { InHeader = true },
            SharedParameters.IfNoneMatch, SharedParameters.IfMatch,
        ],
        [
            new(200, "The file.", AnyType) { Fields = Fields },
            new(206, "The part of the file.", AnyType) { Fields = [.. Fields, HeaderNames.ContentRange] },
            new(304, "The client's copy is current.") { Fields = Fields },
            ResponseDescription.Problem(404, "There is no such file."),
            ResponseDescription.Problem(410, "The file belongs to a withdrawn notice."),
            ResponseDescription.Problem(412, "If-Match does not name this file."),
            ResponseDescription.Problem(416, "The range lies outside the file."),
            ResponseDescription.Problem(503, "What keeps the files is unavailable."),
        ])
    {
        IsOfWebsite = true,
    };

    private static string[] Fields => [HeaderNames.ETag, HeaderNames.CacheControl, HeaderNames.ContentDisposition];
}
