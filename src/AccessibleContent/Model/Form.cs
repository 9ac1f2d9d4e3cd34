using System.Collections.Frozen;
using AccessibleContent.Writers;
using AccessibleContent.Writers.Html;
using AccessibleContent.Writers.Json;
using AccessibleContent.Writers.Text;

namespace AccessibleContent.Model;

/// <summary>The format of a notice: the third axis of a rendition. A new form is a file in Writers and a row here.</summary>
public sealed class Form
{
    private Form(string name, string mediaType, string extension, Func<WriterContext, Notice, byte[]> write, Func<WriterContext, Notice, long> weigh)
    {
        Name = name;
        MediaType = mediaType;
        Extension = extension;
        Write = write;
        Weigh = weigh;
    }

    /// <summary>A fragment of HTML: one <c>article</c>.</summary>
    public static Form Html { get; } = new(
        "html", "text/html", "html", (context, notice) => new HtmlWriter(context).Write(notice), (context, notice) => new HtmlWriter(context).Weigh(notice));

    /// <summary>The notice as data.</summary>
    public static Form Json { get; } = new("json", "application/json", "json", JsonWriter.Write, JsonWriter.Weigh);

    /// <summary>Plain text for screen readers, braille displays and text browsers.</summary>
    public static Form Text { get; } = new(
        "text", "text/plain", "txt", (context, notice) => new PlainTextWriter(context).Write(notice), (context, notice) => new PlainTextWriter(context).Weigh(notice));

    /// <summary>Gets every form, in the order of preference for a client without one.</summary>
    public static IReadOnlyList<Form> All { get; } = [Json, Html, Text];

    private static readonly FrozenDictionary<string, Form> ByName = All.ToFrozenDictionary(form => form.Name, StringComparer.Ordinal);

    /// <summary>Gets the value of the parameter <c>form</c>.</summary>
    public string Name { get; }

    /// <summary>Gets the media type, without parameters.</summary>
    public string MediaType { get; }

    /// <summary>Gets the extension of a file in this form, without the dot.</summary>
    public string Extension { get; }

    /// <summary>Gets the value of <c>Content-Type</c>; JSON is UTF-8 by definition (RFC 8259, 8.1) and names no charset.</summary>
    public string ContentType => MediaType.StartsWith("text/", StringComparison.Ordinal) ? MediaType + "; charset=utf-8" : MediaType;

    /// <summary>Gets the writer, whose output is UTF-8 without BOM, with lines ended by LF.</summary>
    internal Func<WriterContext, Notice, byte[]> Write { get; }

    /// <summary>
    /// Gets the function that estimates the writer's output in bytes, for Simplified script; never less than any other script takes.
    /// </summary>
    internal Func<WriterContext, Notice, long> Weigh { get; }

    /// <summary>Finds a form by its name, exactly as written in <see cref="Name"/>.</summary>
    public static Form? Find(string name) => ByName.GetValueOrDefault(name);

    /// <inheritdoc/>
    public override string ToString() => Name;
}
