using AccessibleContent.Api.Asking;
using AccessibleContent.Api.Http.Problems;
using AccessibleContent.Api.Http.Responses;
using AccessibleContent.Api.Notices;
using AccessibleContent.Api.Store;
using AccessibleContent.Api.Store.Sqlite;
using AccessibleContent.Model;

namespace AccessibleContent.Api.Site;

/// <summary>Finds the responses that are pages of 智能问答.</summary>
internal sealed class AskPages(CurrentVersions versions, NoticeAnswers answers, CurrentPageContext frames)
{
    private const string Name = "智能问答";

    /// <summary>Responds to the question <c>q</c>; with the form alone where nothing is asked.</summary>
    public async ValueTask<Selection> AskAsync(ReadingPreferences preferences, HttpRequest request, CancellationToken cancellation)
    {
        if (!SearchWords.Read(request.Query).TryGet(out var asked, out var problem))
        {
            return problem;
        }

        var frame = frames.Now;
        if (asked.Length == 0)
        {
            var empty = new AskModel(Frame(frame, preferences, asked, "/ask"), asked, null);
            return frame.Represent(preferences, "", "ask", async _ => new(await PageRenderer.RenderAsync(() => Pages.Ask.Create(empty))));
        }

        var today = answers.Today;
        string Version(string digest) => frame.Version(preferences, ContentHash.Of(digest, asked, today.ToIso()), "ask");
        return frame.Represent(preferences, "", "ask", async stop =>
        {
            var (shown, digest) = await AnswerAsync(frame, preferences, asked, today, stop);
            var model = new AskModel(Frame(frame, preferences, asked, "/ask"), asked, shown);
            return new(await PageRenderer.RenderAsync(() => Pages.Ask.Create(model)), null, Version(digest)) { Keep = shown.Text is not null };
        }) with
        {
            Version = Version(await versions.DigestAsync(cancellation)),
            KeptFor = TimeSpan.FromMinutes(1),
            IsOneOfMany = true,
        };
    }

    private async ValueTask<(ShownAnswer Shown, string Digest)> AnswerAsync(
        PageContext frame,
        ReadingPreferences preferences,
        string asked,
        DateOnly today,
        CancellationToken cancellation)
    {
        var answered = await answers.AnswerAsync(asked, today, cancellation);
        var words = new AskWords(frame.Words(preferences), frame.Published(preferences), frame.Site.Contact);
        return (new AnswerConversion(frame.RenderVersion.Renderer, preferences.Script).Show(answered, words), answered.Digest);
    }

    private static PageModel Frame(PageContext frame, ReadingPreferences preferences, string asked, string path)
    {
        var name = frame.Words(preferences)(Name);
        var title = asked.Length == 0 ? name : name + frame.Published(preferences)($"“{asked}”");
        return frame.Page(preferences, title, asked.Length == 0 ? path : $"{path}?q={Uri.EscapeDataString(asked)}") with { Indexed = false };
    }
}
