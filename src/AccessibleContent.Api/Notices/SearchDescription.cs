using AccessibleContent.Api.Http.Descriptions;
using AccessibleContent.Search;
using static AccessibleContent.Api.Http.Descriptions.SharedParameters;
using static AccessibleContent.Api.Http.Descriptions.SharedResponses;

namespace AccessibleContent.Api.Notices;

/// <summary>The description of what searches have.</summary>
internal static class SearchDescription
{
    /// <summary>Gets the parameter of what was typed.</summary>
    public static ParameterDescription Words { get; } =
        new(SearchWords.Key, "What the reader has typed, in any script.") { Longest = SearchQuery.Longest };

    /// <summary>Gets the description of the suggestions.</summary>
    public static OperationDescription OfSuggestions { get; } = new(
        "Suggests at most 8 titles and numbers of notices for what has been typed so far.",
        [Words, NoticeDescription.Script, AcceptLanguage, IfNoneMatch],
        [
            new(200, "The suggestions, the best first.", "application/json")
            {
                Schema = "Suggestions",
                Fields = [.. FieldDescriptions.Converted, "Content-Location"],
            },
            NotModified, Outdated, BadQuery,
        ])
    {
        Details = "Where nothing has been typed there are none. Nothing of what is typed is kept.",
    };
}
