using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using AccessibleContent.Model;
using AngleSharp.Html.Parser;

namespace AccessibleContent.Fuzz;

/// <summary>The laws for the bytes of every rendition: well-formed, with nothing executable or invisible.</summary>
internal static class TextLaws
{
    private const string Dangerous =
        "script,style,link,meta,base,iframe,frame,object,embed,applet,form,input,select,textarea,button,svg,math,video,audio,template,"
        + "[style]";
    private static readonly UTF8Encoding Strict = new(false, true);

    /// <summary>Checks a rendition.</summary>
    public static Complaint? Check(Rendition rendition, byte[] bytes)
    {
        var text = Strict.GetString(bytes);
        if (bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble) || !text.EndsWith('\n') || text.EndsWith("\n\n", StringComparison.Ordinal))
        {
            return new($"{rendition.Form}: not lines ended by LF", text);
        }

        // JSON writes emoji as escapes, and what is between two of them is judged by them.
        var seen =
            rendition.Form == Form.Json ? Regex.Replace(text, @"(?:\\u[0-9A-Fa-f]{4})+", escapes => Regex.Unescape(escapes.Value)) : text;
        if (Unseen(seen).Distinct().ToList() is { Count: > 0 } unseen)
        {
            return new(
                $"{rendition.Form}: characters that cannot be seen",
                string.Join(' ', unseen.Select(value => value.ToString("X4", CultureInfo.InvariantCulture))));
        }

        if (rendition.Form == Form.Json)
        {
            using var document = JsonDocument.Parse(bytes, new() { MaxDepth = 1000 });
            return null;
        }

        return rendition.Form == Form.Html ? Markup(text) : null;
    }

    private static IEnumerable<int> Unseen(string text)
    {
        Rune[] runes = [.. text.EnumerateRunes()];
        for (var i = 0; i < runes.Length; i++)
        {
            if (IsControl(runes[i]) && !(i > 0 && i + 1 < runes.Length && Shapes(runes[i - 1], runes[i].Value, runes[i + 1])))
            {
                yield return runes[i].Value;
            }
        }
    }

    private static bool IsControl(Rune rune) =>
        rune.Value != '\n'
        && (Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format || rune.Value is 0x2028 or 0x2029);

    // Joiners form emoji, and shape letters of non-Chinese scripts; tags distinguish flags; Arabic number signs are visible.
    private static bool Shapes(Rune before, int value, Rune after) => value switch
    {
        0x200C or 0x200D => CanJoin(before) && CanJoin(after),
        0x180E => before.Value is >= 0x1800 and <= 0x18AF,
        >= 0xE0020 and <= 0xE007F => before.Value is 0x1F3F4 or (>= 0xE0020 and <= 0xE007E),
        (>= 0x0600 and <= 0x0605) or 0x06DD or 0x070F or 0x0890 or 0x0891 or 0x08E2 => true,
        _ => false,
    };

    private static bool CanJoin(Rune rune) =>
        rune.Value > 0x2FF
        && rune.Value
            is not ((>= 0x2E80 and <= 0x9FFF) or (>= 0xF900 and <= 0xFAFF) or (>= 0xFF00 and <= 0xFFEF) or (>= 0x20000 and <= 0x3FFFF));

    // One element, safe, and unchanged after a browser has parsed and serialised it.
    private static Complaint? Markup(string text)
    {
        var parser = new HtmlParser();
        var body = parser.ParseDocument(text).Body!;
        var once = body.InnerHtml;
        if (body.QuerySelector(Dangerous) is { } dangerous)
        {
            return new("html: executable content", dangerous.OuterHtml);
        }

        return body.ChildElementCount != 1 ? new("html: more than one article", once)
            : parser.ParseDocument(once).Body!.InnerHtml == once ? null
            : new("html: changes when parsed twice", once);
    }
}
