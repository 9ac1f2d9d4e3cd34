using AccessibleContent.Api.Http.Keys;
using AccessibleContent.Api.Http.Problems;
using AccessibleContent.Api.Http.Requests;
using AccessibleContent.Api.Http.Responses;
using AccessibleContent.Api.Notices;
using AccessibleContent.Api.Publishing;
using AccessibleContent.Api.Store;
using AccessibleContent.Model;

namespace AccessibleContent.Api.OpenData.Views;

/// <summary>The views of a notice (点击数): anyone may read and report them, setting the number takes a key.</summary>
internal static class ViewsEndpoints
{
    private const string Address = "/api/notices/{id}/views";
    private const int RetryAfter = 5;

    private static readonly string[] Reads = [HttpMethods.Get, HttpMethods.Head];

    /// <summary>Adds the counting.</summary>
    public static IServiceCollection AddViews(this IServiceCollection services)
    {
        services.AddSingleton<RecentViews>().AddSingleton<ViewCounts>();
        return services.AddSingleton<ViewWriter>().AddHostedService(provider => provider.GetRequiredService<ViewWriter>());
    }

    /// <summary>Maps the address.</summary>
    public static IEndpointRouteBuilder MapViews(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapMethods(Address, Reads, (Delegate)ReadAsync).WithName("GetViews").WithMetadata(ViewsDescription.OfReading);
        endpoints.MapPost(Address, (Delegate)CountAsync).WithName("PostView").WithMetadata(ViewsDescription.OfCounting);
        endpoints.MapPut(Address, (Delegate)SetAsync).WithName("PutViews").WithMetadata(ViewsDescription.OfSetting);
        return endpoints;
    }

    private static async Task ReadAsync(HttpContext context)
    {
        if (!CanonicalPath.Holds(context, Address))
        {
            return;
        }

        if (!(await FindAsync(context)).TryGet(out var version, out var problem))
        {
            await ProblemWriter.WriteAsync(context, problem);
            return;
        }

        await WriteAsync(context, await Part<IViewStore>(context).FindAsync(version.Id, context.RequestAborted));
    }

    // A page of any origin may report: the number is public, and no key is involved.
    private static async Task CountAsync(HttpContext context)
    {
        CrossOrigin.AllowReading(context.Response.Headers);
        context.Response.Headers["Cross-Origin-Resource-Policy"] = "cross-origin";
        var problem = (await FindAsync(context)).TryGet(out var version, out var missing)
            ? await Part<ViewCounts>(context).AddAsync(context.Request, version.Id) ? null : Full()
            : missing;
        if (problem is not null)
        {
            await ProblemWriter.WriteAsync(context, problem);
            return;
        }

        context.Response.Headers.CacheControl = "no-store";
        context.Response.StatusCode = StatusCodes.Status204NoContent;
    }

    private static async Task SetAsync(HttpContext context)
    {
        if ((await SetNumberAsync(context)).TryGet(out var number, out var problem))
        {
            await WriteAsync(context, number);
            return;
        }

        await ProblemWriter.WriteAsync(context, problem);
    }

    private static async Task<Result<long>> SetNumberAsync(HttpContext context)
    {
        if (!Part<BearerKeys>(context).Identify(context.Request, KeyScope.Views).TryGet(out var holder, out var unknown))
        {
            return unknown;
        }

        if (!(await FindAsync(context)).TryGet(out var version, out var missing))
        {
            return missing;
        }

        if (!(await ViewsReader.ReadAsync(context.Request)).TryGet(out var number, out var wrong))
        {
            return wrong;
        }

        var outside = await Part<IViewStore>(context).SetAsync(new(version.Id, number), holder.Realm, context.RequestAborted);
        if (outside is null)
        {
            return number;
        }

        Part<RefusedKeys>(context).Foreign(context, holder);
        return Problem.Foreign(outside);
    }

    private static async ValueTask<Result<ContentVersion>> FindAsync(HttpContext context)
    {
        var address = (string)context.GetRouteValue("id")!;
        return await Part<NoticeResponses>(context).FindAsync(address, context.RequestAborted) is not { } version
            ? Problem.NoNotice(address)
            : Problem.IfWithdrawn(version) is { } withdrawn ? withdrawn
            : version;
    }

    private static Problem Full() =>
        new(ProblemTypes.Unavailable, $"等待计数的点击太多；请在 {RetryAfter} 秒后再试。") { RetryAfter = RetryAfter };

    private static Task WriteAsync(HttpContext context, long number) =>
        PublishingEndpoints.WriteAsync(context, JsonText.Body(new ViewsBody(number), ViewsJson.Compact.ViewsBody));

    private static T Part<T>(HttpContext context)
        where T : notnull => context.RequestServices.GetRequiredService<T>();
}
