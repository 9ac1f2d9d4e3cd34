using AccessibleContent.Filters;
using AccessibleContent.Hanzi;
using AccessibleContent.Model;
using AccessibleContent.Search;
using AccessibleContent.Speech;
using AccessibleContent.Writers;
using AccessibleContent.Writers.Json;
using AccessibleContent.Writers.Regions;
using AccessibleContent.Writers.Speech;
using AccessibleContent.Writers.Text;

namespace AccessibleContent;

/// <summary>Renders a notice in any rendition: the one place that knows all three axes. Reads nothing but its arguments.</summary>
public sealed class Renderer(IScriptConverter converter, string siteRoot = "", bool regionalQuotes = true, SayTerms? say = null)
{
    /// <summary>Renders to UTF-8 without BOM, lines ended by LF.</summary>
    public byte[] Render(Notice notice, Rendition rendition) =>
        FormWriter.Of(rendition.Form).Write(Context(rendition), Filter(notice, rendition));

    /// <summary>Renders plain text as markup for a <c>pre</c>, whose text is the plain text to the letter.</summary>
    public byte[] RenderMarkedText(Notice notice, HanScript script, ReadingMode mode)
    {
        var rendition = new Rendition(script, mode, Form.Text);
        return new PlainTextWriter(Context(rendition), new TextMarkup()).Write(Filter(notice, rendition));
    }

    /// <summary>Renders plain text that is no notice for speech engines, such as the reason why there is none.</summary>
    public byte[] Speak(string text, HanScript script) =>
        SpeechWriter.Write(Context(new(script, ReadingMode.Standard, Form.Speech)), text, text.Length);

    /// <summary>Renders the published text as JSON on one line, ended by LF: a line of JSON Lines.</summary>
    public byte[] RenderLine(Notice notice) =>
        JsonWriter.Line(Context(new(HanScript.Simplified, ReadingMode.Standard, Form.Json)), notice);

    /// <summary>Returns what shows parts of a notice as the renditions of a script have them.</summary>
    public Excerpts Excerpts(Notice notice, HanScript script) =>
        new(notice, script == HanScript.Simplified ? converter : converter.ForNotice(notice), script, words => Quotes(words, script));

    /// <summary>Converts published text by itself, such as a title or a column's name: its vocabulary stays.</summary>
    public string Convert(string words, HanScript script) =>
        script == HanScript.Simplified ? words : Quotes(converter.Convert(words, script), script);

    /// <summary>Converts text of our own, such as labels and messages, in the terms of the script's region; names of files stay.</summary>
    public string ConvertOwn(string words, HanScript script) => script == HanScript.Simplified ? words
        : words.Contains('.', StringComparison.Ordinal) ? Codes.OfNoNotice.Around(words, text => Own(text, script))
        : Own(words, script);

    // The script comes last: the reading aids work on the published characters.
    private Notice Filter(Notice notice, Rendition rendition) => rendition.Script == HanScript.Simplified
        ? rendition.Mode.Apply(notice)
        : Convert(rendition.Mode.Apply(notice), rendition.Script, converter.ForNotice(notice));

    private string Own(string words, HanScript script) =>
        RegionalTerms.Of(script)?.Apply(words, text => Convert(text, script)) ?? Convert(words, script);

    private WriterContext Context(Rendition rendition) =>
        new(rendition, label => ConvertOwn(label, rendition.Script), converter, siteRoot)
        {
            Published = words => Convert(words, rendition.Script),
            Say = say ?? SayTerms.None,
        };

    private Notice Convert(Notice notice, HanScript script, IScriptConverter knowing) =>
        ScriptConversion.Apply(notice, words => Quotes(knowing.Convert(words, script), script));

    private string Quotes(string words, HanScript script) => regionalQuotes ? RegionalQuotes.Apply(words, script) : words;
}
