using System.Globalization;
using System.Text;
using System.Text.Json;
using AngleSharp.Html.Parser;

namespace AccessibleContent.Fuzz;

/// <summary>What holds for the bytes of every rendition: well-formed, and nothing in them that runs or cannot be seen.</summary>
internal static class TextLaws
{
    private const string Dangerous = "script,style,link,meta,base,iframe,frame,object,embed,applet,form,input,select,textarea,button,svg,math,video,audio,template,[style]";
    private static readonly UTF8Encoding Strict = new(false, true);

    /// <summary>Checks a rendition.</summary>
    public static Complaint? Check(Rendition rendition, byte[] bytes)
    {
        var text = Strict.GetString(bytes);
        if (bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble) || !text.EndsWith('\n') || text.EndsWith("\n\n", StringComparison.Ordinal))
        {
            return new($"{rendition.Form}: not lines ended by LF", text);
        }

        if (text.EnumerateRunes().Where(IsUnseen).Select(rune => rune.Value).Distinct().ToList() is { Count: > 0 } unseen)
        {
            return new($"{rendition.Form}: characters that cannot be seen", string.Join(' ', unseen.Select(value => value.ToString("X4", CultureInfo.InvariantCulture))));
        }

        if (rendition.Form == Form.Json)
        {
            using var document = JsonDocument.Parse(bytes, new() { MaxDepth = 1000 });
            return null;
        }

        return rendition.Form == Form.Html ? Markup(text) : null;
    }

    private static bool IsUnseen(Rune rune) => rune.Value != '\n' && (Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format || rune.Value is 0x2028 or 0x2029);

    // One element, safe, and the same when a browser has taken it apart and written it again.
    private static Complaint? Markup(string text)
    {
        var parser = new HtmlParser();
        var body = parser.ParseDocument(text).Body!;
        var once = body.InnerHtml;
        if (body.QuerySelector(Dangerous) is { } dangerous)
        {
            return new("html: something that runs", dangerous.OuterHtml);
        }

        return body.ChildElementCount != 1 ? new("html: more than one article", once)
            : parser.ParseDocument(once).Body!.InnerHtml == once ? null
            : new("html: another page when parsed twice", once);
    }
}
