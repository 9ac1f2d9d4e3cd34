using System.Text;
using AccessibleContent.Api.Http.Problems;
using AccessibleContent.Api.Http.Requests;
using AccessibleContent.Api.Http.Responses;
using AccessibleContent.Api.Notices;
using AccessibleContent.Api.Rendering;
using AccessibleContent.Api.Store;
using AccessibleContent.Model;
using AccessibleContent.Search;
using Microsoft.Extensions.Options;

namespace AccessibleContent.Api.Asking;

/// <summary>Finds the responses that answer questions.</summary>
internal sealed class AskResponses(
    IIndexedState indexed,
    NoticeAnswers answers,
    CurrentRenderVersion renderVersions,
    RenditionLinks links,
    IOptions<SiteOptions> site)
{
    private static readonly Form[] Forms = [Form.Json, Form.Text];

    /// <summary>Responds to a question.</summary>
    public async ValueTask<Selection> SelectAsync(HttpRequest request, CancellationToken cancellation)
    {
        var axes = AxisValues.Read(request.Query);
        if (axes.Problem is { } wrong)
        {
            return wrong;
        }

        if (axes.Form is { } form && !Forms.Contains(form))
        {
            return Problem.NotAllowed(AxisValues.FormKey, form.Name, Forms.Select(one => one.Name));
        }

        if (!SearchWords.Read(request.Query).TryGet(out var typed, out var problem))
        {
            return problem;
        }

        return typed.Length == 0
            ? Problem.Missing(SearchWords.Key, "要问的话，例如 q=哪一天停水")
            : await AnswerAsync(typed, axes, request, cancellation);
    }

    private async ValueTask<Selection> AnswerAsync(string typed, AxisValues axes, HttpRequest request, CancellationToken cancellation)
    {
        var script = axes.Script ?? ScriptNegotiation.Choose(request.Headers.AcceptLanguage);
        var rendition = new Rendition(script, axes.Mode ?? ReadingMode.Standard, axes.Form ?? Form.Json);
        var wanted = new Wanted(typed, rendition, answers.Today, answers.Synonyms, renderVersions.Now);
        return new Representation
        {
            Version = wanted.Version(await indexed.DigestAsync(cancellation)),
            ContentType = rendition.Form.ContentType,
            Script = script,
            Mode = rendition.Mode,
            Form = rendition.Form.Name,
            Negotiated = axes.Script is null,
            ContentLocation = links.AddressOfSite($"/api/ask{rendition.Query}&q={Uri.EscapeDataString(typed)}"),
            KeptFor = TimeSpan.FromMinutes(1),
            IsOneOfMany = true,
            Make = stop => MakeAsync(wanted, stop),
        };
    }

    private async ValueTask<ResponseBody> MakeAsync(Wanted wanted, CancellationToken cancellation)
    {
        var answered = await answers.AnswerAsync(wanted.Typed, wanted.Today, wanted.Synonyms, cancellation);
        var (renderer, script) = (wanted.RenderVersion.Renderer, wanted.Rendition.Script);
        var words = new AskWords(wanted.Own, text => renderer.Convert(text, script), site.Value.Contact);
        var shown = new AnswerConversion(renderer, script).Show(answered, words);
        var bytes = wanted.Rendition.Form == Form.Text
            ? Encoding.UTF8.GetBytes(
                new AnswerText(wanted.Own, notice => AddressOf(notice, wanted)).Write(renderer.Convert(wanted.Typed, script), shown))
            : JsonText.Body(Body(shown, wanted, words.Message(shown)), AskJson.Readable.AskBody);
        return new(bytes, null, wanted.Version(answered.Digest)) { Keep = shown.Text is not null };
    }

    private AskBody Body(ShownAnswer shown, Wanted wanted, string message) => new(
        wanted.Typed,
        wanted.Rendition.Script.Tag,
        wanted.Rendition.Mode.Name,
        AskWords.Name(shown.Kind),
        shown.Text,
        [.. shown.Spans().Select(span => new SpanBody(span.Start, span.Length, AskWords.Name(span.Kind)))],
        shown.Confidence is { } confidence ? AskWords.Name(confidence) : null,
        [.. shown.Sources.Select(source => Source(source, wanted))],
        [.. shown.Others.Select(notice => Other(notice, wanted))],
        shown.IsExpired,
        message);

    private SourceBody Source(ShownSource source, Wanted wanted) => new(
        source.Notice.Id.Value,
        source.Notice.Revision,
        source.Notice.Title,
        source.Notice.Publisher,
        source.Notice.PublishedOn.ToIso(),
        AddressOf(source.Notice, wanted),
        source.Heading,
        source.Block,
        source.Start,
        source.Length);

    private OtherBody Other(ShownNotice notice, Wanted wanted) => new(
        notice.Id.Value,
        notice.Revision,
        notice.Title,
        notice.Publisher,
        notice.PublishedOn.ToIso(),
        AddressOf(notice, wanted));

    private string AddressOf(ShownNotice notice, Wanted wanted) => links.PageOf(notice.Id, wanted.Rendition with { Form = Form.Html });

    private sealed record Wanted(string Typed, Rendition Rendition, DateOnly Today, Synonyms Synonyms, RenderVersion RenderVersion)
    {
        public string Version(string digest) =>
            $"{ContentHash.Of(digest, Synonyms.Version, Typed, Today.ToIso())}."
            + $"{RenderVersion.VersionOf(Rendition.Script)}-{Rendition.Name}.ask";

        public string Own(string words) => RenderVersion.Renderer.ConvertOwn(words, Rendition.Script);
    }
}
