using AccessibleContent.Hanzi;
using AccessibleContent.Model;
using AccessibleContent.Readers;
using AccessibleContent.Readers.Captured;
using AccessibleContent.Readers.Markdown;
using AccessibleContent.Writers;

namespace AccessibleContent.Tests.Support;

/// <summary>Shortcuts to what most tests need.</summary>
internal static class Make
{
    /// <summary>Gets the default engine.</summary>
    public static IScriptConverter Converter { get; } = HanziEngine.Layered;

    /// <summary>Gets the renderer as the service uses it by default.</summary>
    public static Renderer Renderer { get; } = new(Converter);

    /// <summary>Returns the rendition of a name.</summary>
    public static Rendition Rendition(string name) => AccessibleContent.Model.Rendition.All.Single(one => one.Name == name);

    /// <summary>Renders to text.</summary>
    public static string Text(Notice notice, string rendition) =>
        System.Text.Encoding.UTF8.GetString(Renderer.Render(notice, Rendition(rendition)));

    /// <summary>Returns a writer's context besides a notice, in the published script.</summary>
    public static WriterContext Context(string rendition = "zh-Hans.standard.html") =>
        new(Rendition(rendition), words => words, Converter, "");

    /// <summary>Reads a page as it was captured.</summary>
    public static Reading Page(string text) => CapturedPageReader.Read(text, "page");

    /// <summary>Reads Markdown with a complete front matter.</summary>
    public static Notice Markdown(string body)
    {
        var reading = MarkdownReader.Read($"---\ntitle: 标题\nindexNumber: a/1\npublishedOn: 2024-07-19\n---\n\n{body}", "page");
        Assert.True(reading.Notice is not null, string.Join('\n', reading.Remarks.Select(remark => remark.Message)));
        return reading.Notice;
    }
}
