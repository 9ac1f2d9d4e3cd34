using AccessibleContent.Filters;
using AccessibleContent.Hanzi;
using AccessibleContent.Model;
using AccessibleContent.Writers;
using AccessibleContent.Writers.Json;

namespace AccessibleContent;

/// <summary>Renders a notice in any rendition: the one place that knows all three axes. Reads nothing but its arguments.</summary>
public sealed class Renderer(IScriptConverter converter, string siteRoot = "", bool regionalQuotes = true)
{
    /// <summary>Renders to UTF-8 without BOM, lines ended by LF.</summary>
    public byte[] Render(Notice notice, Rendition rendition)
    {
        // The script comes last: the reading aids work on the published characters.
        var filtered = rendition.Script == HanScript.Simplified
            ? rendition.Mode.Apply(notice)
            : Convert(rendition.Mode.Apply(notice), rendition.Script, converter.ForNotice(notice));
        return FormWriter.Of(rendition.Form).Write(Context(rendition), filtered);
    }

    /// <summary>Renders the published text as JSON on one line, ended by LF: a line of JSON Lines.</summary>
    public byte[] RenderLine(Notice notice) =>
        JsonWriter.Line(Context(new(HanScript.Simplified, ReadingMode.Standard, Form.Json)), notice);

    /// <summary>Converts text of our own, such as labels and messages, or a title by itself.</summary>
    public string Convert(string words, HanScript script) =>
        script == HanScript.Simplified ? words : Quotes(converter.Convert(words, script), script);

    private WriterContext Context(Rendition rendition) =>
        new(rendition, label => Convert(label, rendition.Script), converter, siteRoot);

    private Notice Convert(Notice notice, HanScript script, IScriptConverter knowing) =>
        ScriptConversion.Apply(notice, words => Quotes(knowing.Convert(words, script), script));

    private string Quotes(string words, HanScript script) => regionalQuotes ? RegionalQuotes.Apply(words, script) : words;
}
