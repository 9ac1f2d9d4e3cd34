using System.Collections.Frozen;
using AccessibleContent.Api.Http.Problems;
using AccessibleContent.Api.Http.Responses;

namespace AccessibleContent.Api.Mirror;

/// <summary>Asks the service's own endpoints, without a connection: what is recorded is what a client would get.</summary>
internal sealed class MirrorRecorder(IServiceProvider services)
{
    private FrozenDictionary<string, Endpoint>? _endpoints;

    /// <summary>Selects the answer to an address; its stamp is known before its bytes are made.</summary>
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

    /// <summary>Makes the bytes of an answer once, and encodes them in every coding.</summary>
    /// <returns>The stamp of what was made, the links that only the making could tell, and the bytes of each coding.</returns>
    public static async Task<(string Version, string? Links, IEnumerable<(Coding Coding, byte[] Bytes)> Codings)> MakeAsync(
        Representation representation, CancellationToken cancellation)
    {
        var made = await representation.Make(cancellation);
        return (made.Version ?? representation.Version, made.Links, Coding.All.Select(coding => (coding, coding.Encode(made.Bytes, cancellation))));
    }

    /// <summary>Writes a problem as a client would get it.</summary>
    public static async Task<byte[]> WriteAsync(HttpContext context, Problem problem)
    {
        using var body = new MemoryStream();
        context.Response.Body = body;
        await ProblemWriter.WriteAsync(context, problem);
        await context.Response.BodyWriter.FlushAsync();
        return body.ToArray();
    }
}
