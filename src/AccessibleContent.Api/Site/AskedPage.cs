using AccessibleContent.Api.Asking;
using AccessibleContent.Api.Http.Responses;
using AccessibleContent.Api.Rendering;
using AccessibleContent.Model;

namespace AccessibleContent.Api.Site;

/// <summary>A page of 智能问答: a question in a frame.</summary>
/// <param name="Path">The path of the page, without prefix.</param>
/// <param name="Kind">The name of the page in content versions.</param>
/// <param name="Preferences">The reader's preferences.</param>
/// <param name="Context">The frame.</param>
internal sealed record AskedPage(string Path, string Kind, ReadingPreferences Preferences, PageContext Context)
{
    /// <summary>The path of the page with the form.</summary>
    public const string OfForm = "/ask";

    /// <summary>The path of the page with the plain text.</summary>
    public const string OfText = "/ask/text";

    /// <summary>Gets the question as typed; empty where nothing is asked.</summary>
    public string Asked { get; init; } = "";

    /// <summary>Gets what writes addresses.</summary>
    public RenditionLinks? Links { get; init; }

    private string Query => Asked.Length == 0 ? "" : "?q=" + Uri.EscapeDataString(Asked);

    private Rendition Text => new(Preferences.Script, Preferences.Mode, Form.Text);

    /// <summary>Renders the page with the answer; with the form alone where it is null.</summary>
    public static Task<byte[]> RenderAsync(AskedPage page, ShownAnswer? answer) =>
        PageRenderer.RenderAsync(() => Pages.Ask.Create(new AskModel(page.Frame(), page.Asked, answer)));

    /// <summary>Renders the page with the plain text of the answer.</summary>
    public static Task<byte[]> RenderTextAsync(AskedPage page, ShownAnswer answer)
    {
        var (frame, way) = (page.Frame(), page.Preferences.To(OfForm + page.Query));
        var text = new AnswerText(frame.Words, notice => page.Links!.PageOf(notice.Id, page.Text));
        var model = new TextModel(
            frame with { Title = frame.Title + frame.Words("：纯文本"), Here = frame.Words("纯文本"), Way = [(frame.Title, way)] },
            text.WriteMarkup(frame.Published(page.Asked), answer),
            way)
        {
            Back = "返回问答",
        };
        return PageRenderer.RenderAsync(() => Pages.Text.Create(model));
    }

    /// <summary>Returns the answer in the reader's script.</summary>
    public ShownAnswer Show(Answered answered)
    {
        var words = new AskWords(Context.Words(Preferences), Context.Published(Preferences), Context.Site.Contact);
        return new AnswerConversion(Context.RenderVersion.Renderer, Preferences.Script).Show(answered, words);
    }

    /// <summary>Creates the response.</summary>
    public Representation Represent(string content, Func<CancellationToken, ValueTask<ResponseBody>> make) =>
        Context.Represent(Preferences, content, Kind, make);

    /// <summary>Returns the content version of the response.</summary>
    public string Version(string content) => Context.Version(Preferences, content, Kind);

    private PageModel Frame()
    {
        var name = Context.Words(Preferences)("智能问答");
        var title = Asked.Length == 0 ? name : name + Context.Published(Preferences)($"“{Asked}”");
        return Context.Page(Preferences, title, Path + Query) with
        {
            Indexed = false,
            HasTools = Path == OfForm && Asked.Length > 0,
            PlainPage = Asked.Length == 0 ? null : OfText + Query,
            PlainText = Asked.Length == 0 ? null : Links!.AddressOfSite($"/api/ask{Text.Query}&q={Uri.EscapeDataString(Asked)}"),
        };
    }
}
