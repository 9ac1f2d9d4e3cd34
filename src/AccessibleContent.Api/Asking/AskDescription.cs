using AccessibleContent.Api.Http.Descriptions;
using AccessibleContent.Api.Http.Requests;
using AccessibleContent.Api.Notices;
using static AccessibleContent.Api.Http.Descriptions.SharedParameters;
using static AccessibleContent.Api.Http.Descriptions.SharedResponses;

namespace AccessibleContent.Api.Asking;

/// <summary>The description of the address that answers questions.</summary>
internal static class AskDescription
{
    /// <summary>Gets the description.</summary>
    public static OperationDescription Ask { get; } = new(
        "Answers a question by a published sentence, or says that nothing answers it.",
        [
            SearchDescription.Words with { Description = "The question in everyday words, in any script." },
            NoticeDescription.Script,
            NoticeDescription.Mode,
            new(AxisValues.FormKey, "json, or text.") { IsSilent = true },
            AcceptLanguage,
            IfNoneMatch,
        ],
        [
            new(200, "The answer, or what to do without one.", "application/json")
            {
                Schema = "Answer",
                Fields = [.. FieldDescriptions.Converted, "Content-Location"],
            },
            NotModified, Outdated, BadQuery,
        ])
    {
        Details = "An answer is one or two published sentences, list items or table rows of one notice, never composed. "
            + "Nothing about the asker is kept.",
    };
}
