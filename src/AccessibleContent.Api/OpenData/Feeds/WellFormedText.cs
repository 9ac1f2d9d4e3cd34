using System.Xml;

namespace AccessibleContent.Api.OpenData.Feeds;

/// <summary>Text that can stand in XML 1.0, which has no place for control characters, not even as references.</summary>
internal static class WellFormedText
{
    /// <summary>Returns the text with U+FFFD for each character that XML forbids.</summary>
    public static string Of(string text)
    {
        var bad = NextForbidden(text, 0);
        if (bad == text.Length)
        {
            return text;
        }

        var kept = text.ToCharArray();
        for (; bad < kept.Length; bad = NextForbidden(text, bad + 1))
        {
            kept[bad] = '\uFFFD';
        }

        return new(kept);
    }

    private static int NextForbidden(string text, int at)
    {
        while (at < text.Length)
        {
            if (XmlConvert.IsXmlChar(text[at]))
            {
                at++;
            }
            else if (at + 1 < text.Length && XmlConvert.IsXmlSurrogatePair(text[at + 1], text[at]))
            {
                at += 2;
            }
            else
            {
                return at;
            }
        }

        return at;
    }
}
