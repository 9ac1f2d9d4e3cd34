using System.Collections.Frozen;
using AccessibleContent.Api.Http.Problems;
using AccessibleContent.Api.Http.Responses;

namespace AccessibleContent.Api.Mirror;

/// <summary>Calls the service's own endpoints without a connection: the mirror records what a client would receive.</summary>
internal sealed class MirrorRecorder(IServiceProvider services)
{
    private FrozenDictionary<string, Endpoint>? _endpoints;

    /// <summary>Selects the response for an address; its content version is known before its bytes are rendered.</summary>
    public async Task<(HttpContext Context, Selection Selection)> SelectAsync(MirroredAddress address)
    {
        _endpoints ??= services.GetRequiredService<EndpointDataSource>().Endpoints
            .Where(endpoint => endpoint.Metadata.GetMetadata<RepresentationSource>() is not null)
            .ToFrozenDictionary(endpoint => endpoint.Metadata.GetMetadata<RepresentationSource>()!.Pattern);
        var endpoint = _endpoints[address.Pattern];
        var context = new DefaultHttpContext { RequestServices = services };
        context.Request.Method = HttpMethods.Get;
        context.Request.Path = address.Path;
        context.Request.QueryString = new(address.Query);
        context.Request.RouteValues["id"] = address.Id?.Value;
        context.SetEndpoint(endpoint);
        return (context, await endpoint.Metadata.GetMetadata<RepresentationSource>()!.Select(context));
    }

    /// <summary>Renders a response once, and encodes it in every coding.</summary>
    /// <returns>The content version of what was rendered, the links known only after rendering, and the bytes in each coding.</returns>
    public static async Task<(string Version, string? Links, IEnumerable<(Coding Coding, byte[] Bytes)> Codings)> MakeAsync(
        Representation representation, CancellationToken cancellation)
    {
        var made = await representation.Make(cancellation);
        return (
            made.Version ?? representation.Version,
            made.Links,
            Coding.All.Select(coding => (coding, coding.Encode(made.Bytes, cancellation))));
    }

    /// <summary>Writes a problem as a client would receive it.</summary>
    public static async Task<byte[]> WriteAsync(HttpContext context, Problem problem)
    {
        using var body = new MemoryStream();
        context.Response.Body = body;
        await ProblemWriter.WriteAsync(context, problem);
        await context.Response.BodyWriter.FlushAsync();
        return body.ToArray();
    }
}
