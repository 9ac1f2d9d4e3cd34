using AccessibleContent.Api.Http.Descriptions;
using AccessibleContent.Api.Http.Requests;
using AccessibleContent.Api.Http.Responses;
using AccessibleContent.Api.Notices;
using static AccessibleContent.Api.Http.Descriptions.SharedResponses;

namespace AccessibleContent.Api.OpenData.Feeds;

/// <summary>The addresses of the feeds.</summary>
internal static class FeedEndpoints
{
    /// <summary>Adds the services of the addresses.</summary>
    public static IServiceCollection AddFeeds(this IServiceCollection services) =>
        services.AddSingleton<FeedReader>().AddSingleton<FeedResponses>();

    /// <summary>Maps a feed in each format.</summary>
    public static IEndpointRouteBuilder MapFeeds(this IEndpointRouteBuilder endpoints)
    {
        foreach (var format in FeedFormat.All)
        {
            endpoints
                .MapRepresentation(format.Link.Path, context => context.RequestServices.GetRequiredService<FeedResponses>()
                    .SelectAsync(format, context.Request, context.RequestAborted))
                .WithName("GetFeed." + format.Name).WithMetadata(DescriptionOf(format));
        }

        return endpoints;
    }

    private static OperationDescription DescriptionOf(FeedFormat format) => new(
        $"Returns the newest notices with their text as {format.Link.Title}.",
        [
            new(AxisValues.ScriptKey, "The script, zh-Hans if not given.") { Component = "Script", Schema = "Script" },
            new("catalog", "Only notices of this 公开目录, in any script.") { Longest = ListParameters.LongestName },
            new("publisher", "Only notices of this 发布机构, in any script.") { Longest = ListParameters.LongestName },
            new("cursor", "The start of the page, as in the address of the next page.") { Longest = ListParameters.LongestCursor },
            SharedParameters.IfNoneMatch,
        ],
        [
            new(200, "A page of the feed.", format.Link.MediaType) { Fields = FieldDescriptions.Converted },
            NotModified, Outdated, BadQuery,
        ]);
}
