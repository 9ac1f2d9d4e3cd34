using AccessibleContent.Model;
using AccessibleContent.Writers.Html;
using AccessibleContent.Writers.Json;
using AccessibleContent.Writers.Speech;
using AccessibleContent.Writers.Text;

namespace AccessibleContent.Writers;

/// <summary>What writes a form, and the table of all of them.</summary>
/// <param name="Write">Writes a notice as UTF-8 without BOM, lines ended by LF.</param>
/// <param name="Weigh">Weighs, in bytes, what would be written: of the Simplified script, and never less than that of the others.</param>
internal sealed record FormWriter(Func<WriterContext, Notice, byte[]> Write, Func<WriterContext, Notice, long> Weigh)
{
    private static readonly Dictionary<Form, FormWriter> Table = new()
    {
        [Form.Html] = Of(context => new HtmlWriter(context)),
        [Form.Json] = new(JsonWriter.Write, JsonWriter.Weigh),
        [Form.Text] = Of(context => new PlainTextWriter(context)),
        [Form.Speech] = new(SpeechWriter.Write, SpeechWriter.Weigh),
    };

    /// <summary>Gets the writer of a form.</summary>
    public static FormWriter Of(Form form) => Table[form];

    private static FormWriter Of(Func<WriterContext, AccountingWriter> writer) =>
        new((context, notice) => writer(context).Write(notice), (context, notice) => writer(context).Weigh(notice));
}
