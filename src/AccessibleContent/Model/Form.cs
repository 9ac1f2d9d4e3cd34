using System.Collections.Frozen;

namespace AccessibleContent.Model;

/// <summary>
/// What a notice is written as: the third axis of a rendition. A new form is a row here and a writer with its row in the table of writers.
/// </summary>
public sealed class Form
{
    private Form(string name, string mediaType, string extension)
    {
        Name = name;
        MediaType = mediaType;
        Extension = extension;
    }

    /// <summary>A fragment of HTML: one <c>article</c>.</summary>
    public static Form Html { get; } = new("html", "text/html", "html");

    /// <summary>The notice as data.</summary>
    public static Form Json { get; } = new("json", "application/json", "json");

    /// <summary>Plain text for screen readers, braille displays and text browsers.</summary>
    public static Form Text { get; } = new("text", "text/plain", "txt");

    /// <summary>SSML 1.1 for speech engines: what the plain text sounds like.</summary>
    public static Form Speech { get; } = new("speech", "application/ssml+xml", "ssml");

    /// <summary>Gets every form, in the order of preference for a client without one.</summary>
    public static IReadOnlyList<Form> All { get; } = [Json, Html, Text, Speech];

    private static readonly FrozenDictionary<string, Form> ByName = All.ToFrozenDictionary(form => form.Name, StringComparer.Ordinal);

    /// <summary>Gets the value of the parameter <c>form</c>.</summary>
    public string Name { get; }

    /// <summary>Gets the media type, without parameters.</summary>
    public string MediaType { get; }

    /// <summary>Gets the extension of a file in this form, without the dot.</summary>
    public string Extension { get; }

    /// <summary>Gets the value of <c>Content-Type</c>; JSON is UTF-8 by definition (RFC 8259, 8.1) and names no charset.</summary>
    public string ContentType => MediaType.StartsWith("text/", StringComparison.Ordinal) ? MediaType + "; charset=utf-8" : MediaType;

    /// <summary>Finds a form by its name, exactly as written in <see cref="Name"/>.</summary>
    public static Form? Find(string name) => ByName.GetValueOrDefault(name);

    /// <inheritdoc/>
    public override string ToString() => Name;
}
