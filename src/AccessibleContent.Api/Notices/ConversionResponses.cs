using System.Text.Json;
using AccessibleContent.Api.Http.Problems;
using AccessibleContent.Api.Http.Requests;
using AccessibleContent.Api.Http.Responses;
using AccessibleContent.Api.Rendering;
using AccessibleContent.Api.Store;
using AccessibleContent.Filters;
using AccessibleContent.Hanzi;
using AccessibleContent.Model;

namespace AccessibleContent.Api.Notices;

/// <summary>Finds the responses that show an editor how a notice was converted, and where that is in doubt.</summary>
internal sealed class ConversionResponses(NoticeResponses notices, CurrentRenderVersion renderVersions)
{
    /// <summary>Responds with the trace of the notice at an address.</summary>
    public async ValueTask<Selection> SelectAsync(string address, HttpRequest request, CancellationToken cancellation)
    {
        var axes = AxisValues.Read(request.Query);
        if (axes.Problem is { } problem)
        {
            return problem;
        }

        var (renderVersion, script) = (renderVersions.Now, axes.Script ?? HanScript.Traditional);
        if (await notices.FindAsync(address, cancellation) is not { } version)
        {
            return Problem.NoNotice(address);
        }

        return Problem.IfWithdrawn(version) is { } withdrawn
            ? withdrawn
            : new Representation
            {
                Version = $"{version.Content}.{renderVersion.VersionOf(script)}-{script.Tag}.conversion",
                ContentType = "application/json",
                Script = script,
                LastModified = version.ModifiedAt,
                IsOneOfMany = true,
                Make = async stop => new ResponseBody(Bytes(await notices.ReadAsync(version, stop), script, renderVersion.Converter, stop)),
            };
    }

    private static byte[] Bytes(Notice notice, HanScript script, IScriptConverter converter, CancellationToken cancellation)
    {
        var spans =
            script != HanScript.Simplified && converter.ForNotice(notice) is ITracingConverter tracing
                ? NoticeTrace.Of(notice, tracing, script)
                : [];
        var shown = new ShownTrace(spans, cancellation);
        var body = new ConversionTraceBody(
            notice.Id.Value,
            notice.Revision,
            script.Tag,
            new(converter.Engine, converter.VersionFor(script), converter.Standard(script)),
            shown.Doubts,
            shown.Items,
            shown.Omitted == 0 ? null : shown.Omitted);
        return JsonText.Body(body, NoticesJson.Readable.ConversionTraceBody);
    }
}
