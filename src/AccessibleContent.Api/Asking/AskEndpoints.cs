using AccessibleContent.Answers;
using AccessibleContent.Api.Http.Responses;

namespace AccessibleContent.Api.Asking;

/// <summary>The address that answers questions.</summary>
internal static class AskEndpoints
{
    /// <summary>Adds the services of the address.</summary>
    public static IServiceCollection AddAsking(this IServiceCollection services) =>
        services
        .AddSingleton<FindAnswer>(AnswerFinder.Find)
        .AddSingleton<QuestionCounts>().AddSingleton<NoticeAnswers>().AddSingleton<AskResponses>();

    /// <summary>Maps the address.</summary>
    public static IEndpointRouteBuilder MapAsking(this IEndpointRouteBuilder endpoints)
    {
        endpoints
            .MapRepresentation("/api/ask", context => context.RequestServices.GetRequiredService<AskResponses>()
                .SelectAsync(context.Request, context.RequestAborted))
            .WithName("Ask").WithMetadata(AskDescription.Ask);
        return endpoints;
    }
}
