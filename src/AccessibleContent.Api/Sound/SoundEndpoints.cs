using AccessibleContent.Api.Http.Requests;
using AccessibleContent.Api.Sound.Engine;

namespace AccessibleContent.Api.Sound;

/// <summary>Registers and maps the sound of notices.</summary>
internal static class SoundEndpoints
{
    private const string Pattern = "/api/notices/{id}/audio";
    private static readonly string[] Methods = [HttpMethods.Get, HttpMethods.Head];

    /// <summary>Adds the engine, the folder of sounds, and the work that fills it.</summary>
    public static IServiceCollection AddSound(this IServiceCollection services)
    {
        services.AddEnginePolicy().AddSingleton<SpeechEngine>();
        services.AddSingleton<SoundStore>().AddSingleton<SoundQueue>().AddSingleton<SoundFailures>().AddSingleton<SoundCounts>();
        return services.AddSingleton<SoundTexts>().AddSingleton<SoundResponses>().AddHostedService<SoundWork>();
    }

    /// <summary>Maps the sound.</summary>
    public static IEndpointRouteBuilder MapSound(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapMethods(Pattern, Methods, (Delegate)RespondAsync).WithName("GetAudio").WithMetadata(SoundDescription.OfSound);
        return endpoints;
    }

    private static Task RespondAsync(HttpContext context) => CanonicalPath.Holds(context, Pattern)
        ? context.RequestServices.GetRequiredService<SoundResponses>().RespondAsync(context, (string)context.GetRouteValue("id")!)
        : Task.CompletedTask;
}
