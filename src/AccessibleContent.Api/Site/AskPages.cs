using AccessibleContent.Api.Asking;
using AccessibleContent.Api.Http.Problems;
using AccessibleContent.Api.Http.Responses;
using AccessibleContent.Api.Notices;
using AccessibleContent.Api.Rendering;
using AccessibleContent.Api.Store;
using AccessibleContent.Model;

namespace AccessibleContent.Api.Site;

/// <summary>Finds the responses that are pages of 智能问答.</summary>
internal sealed class AskPages(IIndexedState indexed, NoticeAnswers answers, CurrentPageContext frames, RenditionLinks links)
{
    /// <summary>Responds to the question <c>q</c>; with the form alone where nothing is asked.</summary>
    public ValueTask<Selection> AskAsync(ReadingPreferences preferences, HttpRequest request, CancellationToken cancellation) =>
        RespondAsync(new(AskedPage.OfForm, "ask", preferences, frames.Now), request, AskedPage.RenderAsync, cancellation);

    /// <summary>Responds with the same as plain text, for people; where nothing is asked it leads to the form.</summary>
    public ValueTask<Selection> TextAsync(ReadingPreferences preferences, HttpRequest request, CancellationToken cancellation) =>
        RespondAsync(new(AskedPage.OfText, "ask-text", preferences, frames.Now), request, AskedPage.RenderTextAsync, cancellation);

    private async ValueTask<Selection> RespondAsync(
        AskedPage page,
        HttpRequest request,
        Func<AskedPage, ShownAnswer, Task<byte[]>> render,
        CancellationToken cancellation)
    {
        if (!SearchWords.Read(request.Query).TryGet(out var asked, out var problem))
        {
            return problem;
        }

        page = page with { Asked = asked, Links = links };
        if (asked.Length == 0)
        {
            return page.Path == AskedPage.OfText
                ? new Redirect(page.Preferences.To(AskedPage.OfForm))
                : page.Represent("", async _ => new(await AskedPage.RenderAsync(page, null)));
        }

        var (today, synonyms) = (answers.Today, answers.Synonyms);
        string Content(string digest) => ContentHash.Of(digest, synonyms.Version, asked, today.ToIso());
        return page.Represent(Content(await indexed.DigestAsync(cancellation)), async stop =>
        {
            var answered = await answers.AnswerAsync(asked, today, synonyms, stop);
            var shown = page.Show(answered);
            return new(await render(page, shown), null, page.Version(Content(answered.Digest))) { Keep = shown.Text is not null };
        }) with
        {
            KeptFor = TimeSpan.FromMinutes(1),
            IsOneOfMany = true,
        };
    }
}
