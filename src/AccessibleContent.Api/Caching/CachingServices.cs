namespace AccessibleContent.Api.Caching;

/// <summary>The room where answers are kept.</summary>
public static class CachingServices
{
    /// <summary>Adds the one cache of answers, its policy, and the making of bytes.</summary>
    public static IServiceCollection AddCaching(this IServiceCollection services) => services
        .AddSingleton<AnswerBytes>()
        .AddOutputCache(options =>
        {
            options.AddPolicy(StampPolicy.Name, new StampPolicy());
            options.UseCaseSensitivePaths = true;
        });
}
