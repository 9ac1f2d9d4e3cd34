using System.Globalization;
using System.Text.Json;
using AccessibleContent.Api.Http.Keys;
using AccessibleContent.Api.Http.Problems;
using AccessibleContent.Api.Http.Requests;
using AccessibleContent.Api.Http.Responses;
using AccessibleContent.Api.Notices;
using AccessibleContent.Api.Rendering;
using AccessibleContent.Api.Store;

namespace AccessibleContent.Api.Terms;

/// <summary>The site's own conversion terms, synonyms and spoken names at /api/terms: anyone may read them, writing takes a key.</summary>
internal static class TermsEndpoints
{
    private const string VersionKey = "version";
    private const int MaxBytes = 2 << 20;

    /// <summary>Adds the terms, which are loaded before the service listens.</summary>
    public static IServiceCollection AddTerms(this IServiceCollection services) => services
        .AddSingleton<CurrentTerms>()
        .AddHostedService<TermsAtStart>();

    /// <summary>Maps the address.</summary>
    public static IEndpointRouteBuilder MapTerms(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapRepresentation("/api/terms", SelectAsync)
            .WithName("GetTerms").WithMetadata(TermsDescription.OfReading);
        endpoints.MapPut("/api/terms", (Delegate)PutAsync).WithName("PutTerms").WithMetadata(TermsDescription.OfWriting);
        return endpoints;
    }

    private static async ValueTask<Selection> SelectAsync(HttpContext context)
    {
        if (!context.Request.Query.TryGetValue(VersionKey, out var values))
        {
            return Represent(context.RequestServices, context.RequestServices.GetRequiredService<CurrentTerms>().Now);
        }

        if (values.Count > 1 || !int.TryParse(values.ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out var version))
        {
            return values.Count > 1 ? Problem.Repeated(VersionKey) : Problem.Malformed(VersionKey, values.ToString(), "版本号");
        }

        return await context.RequestServices.GetRequiredService<ITermStore>().FindAsync(version, context.RequestAborted) is { } terms
            ? Represent(context.RequestServices, terms) with { IsOneOfMany = true }
            : new Problem(ProblemTypes.NoSuchRevision, $"词条没有第 {version} 版；请去掉参数 {VersionKey}，看现在的版本。") { Parameter = VersionKey };
    }

    private static Representation Represent(IServiceProvider services, TermList terms)
    {
        var renderVersions = services.GetRequiredService<CurrentRenderVersion>();
        var (renderVersion, applied) = (
            renderVersions.Now,
            renderVersions.TakesTerms && terms.HasTermsOf(services.GetRequiredService<CurrentTerms>().Now));
        return new()
        {
            Version = $"{terms.Content}.{ContentHash.Of(renderVersion.Version, applied.ToString())[..12]}-terms.{terms.Version}",
            ContentType = "application/json",
            CacheControl = "no-cache",
            LastModified = terms.ChangedAt,
            Make = _ => ValueTask.FromResult(new ResponseBody(Bytes(terms, renderVersion, applied))),
        };
    }

    private static byte[] Bytes(TermList terms, RenderVersion renderVersion, bool applied)
    {
        var conversion = new ConversionBody(renderVersion.Converter.Engine, renderVersion.Converter.Version);
        var body = new TermsBody(terms.Version, terms.ChangedAt, applied, conversion, terms.Items, terms.Synonyms, terms.Say);
        return JsonText.Body(body, TermsJson.Readable.TermsBody);
    }

    private static async Task PutAsync(HttpContext context)
    {
        if (await ChangeAsync(context) is { } problem)
        {
            await ProblemWriter.WriteAsync(context, problem);
            return;
        }

        await ResponseEndpoints.WriteAsync(
            context,
            Represent(context.RequestServices, context.RequestServices.GetRequiredService<CurrentTerms>().Now));
    }

    private static async Task<Problem?> ChangeAsync(HttpContext context)
    {
        var terms = context.RequestServices.GetRequiredService<CurrentTerms>();
        if (!context
                .RequestServices.GetRequiredService<BearerKeys>()
                .Identify(context.Request, KeyScope.Terms)
                .TryGet(out var by, out var unknown))
        {
            return unknown;
        }

        if (!(await RequestBody.ReadAsync(context.Request, MaxBytes, "application/json")).TryGet(out var bytes, out var unreadable))
        {
            return unreadable;
        }

        var before = terms.Now.Content;
        if (Preconditions.Check(context.Request, before, terms.Now.ChangedAt) is { } outdated)
        {
            return outdated;
        }

        return !TermsReader.Read(bytes.Span).TryGet(out var words, out var wrong) ? wrong
            : await terms.ChangeAsync(words, before, by.Name, context.RequestAborted) is null
            ? new Problem(ProblemTypes.PreconditionFailed, "词条刚被别人改过；请重新读取，在新的版本上修改。")
            : null;
    }
}
