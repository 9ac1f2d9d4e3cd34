using AccessibleContent.Api.Http.Problems;
using AccessibleContent.Model;

namespace AccessibleContent.Api.Http.Requests;

/// <summary>The rendition that a request selects, and whether it was negotiated.</summary>
/// <param name="Rendition">The selected rendition.</param>
/// <param name="Negotiated">Whether request headers took part: then the response varies by them.</param>
internal sealed record RenditionChoice(Rendition Rendition, bool Negotiated)
{
    /// <summary>Chooses by the query, and by the headers for each axis missing from the query.</summary>
    internal static Result<RenditionChoice> OfNegotiation(HttpRequest request)
    {
        var axes = AxisValues.Read(request.Query);
        if (axes.Problem is { } problem)
        {
            return problem;
        }

        var script = axes.Script ?? ScriptNegotiation.Choose(request.Headers.AcceptLanguage);
        var form = axes.Form ?? FormNegotiation.Choose(request.Headers.Accept);
        var negotiated = axes.Script is null || axes.Form is null;
        return form is null
            ? new Problem(ProblemTypes.NotAcceptable, $"没有请求头 Accept 要求的形式；可用的形式：{MediaTypes()}。")
            {
                Allowed = [.. Form.All.Select(one => one.MediaType)],
                Negotiated = true,
            }
            : new RenditionChoice(new(script, axes.Mode ?? ReadingMode.Standard, form), negotiated);
    }

    /// <summary>Takes the values of a preset, overridden by the query where the preset allows it.</summary>
    internal static Result<RenditionChoice> OfPreset(HttpRequest request, Preset preset)
    {
        var axes = AxisValues.Read(request.Query);
        if (axes.Problem is { } problem)
        {
            return problem;
        }

        var rendition = new Rendition(
            axes.Script ?? preset.Rendition.Script,
            axes.Mode ?? preset.Rendition.Mode,
            axes.Form ?? preset.Rendition.Form);
        return preset.Allows(rendition) ? new RenditionChoice(rendition, false) : Contradiction(preset, rendition);
    }

    private static Problem Contradiction(Preset preset, Rendition wanted)
    {
        var (parameter, value) = preset.NamedAfter switch
        {
            Axis.Script => (AxisValues.ScriptKey, wanted.Script.Tag),
            Axis.Mode => (AxisValues.ModeKey, wanted.Mode.Name),
            _ => (AxisValues.FormKey, wanted.Form.Name),
        };
        return new(
            ProblemTypes.InvalidParameter,
            $"地址里的 {preset.Name} 与参数 {parameter}={value} 矛盾；请去掉这个参数，或改用不带 {preset.Name} 的地址。")
        {
            Parameter = parameter,
        };
    }

    private static string MediaTypes() => string.Join("、", Form.All.Select(form => form.MediaType));
}
