using System.Buffers;
using AccessibleContent.Model;
using AccessibleContent.Speech;
using AccessibleContent.Writers.Text;

namespace AccessibleContent.Writers.Speech;

/// <summary>
/// Writes SSML 1.1 for speech engines: the lines of the plain text, in sentences, with what is said otherwise than it is printed. Only the
/// five elements that every engine knows.
/// </summary>
internal static class SpeechWriter
{
    // What another script says otherwise than the published one.
    private const int Spare = 8;

    /// <summary>Writes the whole notice as UTF-8 without BOM.</summary>
    public static byte[] Write(WriterContext context, Notice notice)
    {
        var (text, body) = new PlainTextWriter(context).Compose(notice);
        return Write(context, text, body);
    }

    /// <summary>Writes plain text, with a pause before the paragraph at or behind a place.</summary>
    public static byte[] Write(WriterContext context, string text, int pause) =>
        OutputPool.Bytes(output => Markup(context, output).Write(text, pause));

    /// <summary>
    /// Estimates the bytes that <see cref="Write(WriterContext, Notice)"/> would produce in any script; stops soon after the limit.
    /// </summary>
    public static long Weigh(WriterContext context, Notice notice)
    {
        var plain = new PlainTextWriter(context).Weigh(notice);
        if (plain > RenditionWeight.Limit)
        {
            return plain;
        }

        var (text, body) = new PlainTextWriter(context).Compose(notice);
        var output = new CountedBytes();
        Markup(context, output).Write(text, body, () => output.Count > RenditionWeight.Limit);
        return output.Count + (output.Count / Spare) + OutputSizer.CountGrowing(text);
    }

    private static SpeechMarkup Markup(WriterContext context, IBufferWriter<byte> output) =>
        new(output, SpokenForms.Of(context.Rendition.Script, context.Converter, context.Say), LanguageOf(context.Rendition.Script));

    // Engines choose a voice by region, and know no tag of a script.
    private static string LanguageOf(HanScript script) =>
        script == HanScript.Simplified ? "zh-CN" : script == HanScript.TraditionalHongKong ? "zh-HK" : "zh-TW";
}
