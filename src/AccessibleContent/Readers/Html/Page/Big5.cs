using System.Text;
using AccessibleContent.Readers.Text;

namespace AccessibleContent.Readers.Html.Page;

/// <summary>
/// Big5 as browsers decode it, with the Hong Kong supplement (WHATWG Encoding, 12.1): .NET's code page 950 maps the characters of Hong Kong
/// names to the private use area.
/// </summary>
internal static class Big5
{
    private const int TrailsOfALead = 157;
    private const char None = '-';
    private const char Unreadable = '\uFFFD';

    // Four have no code point of their own: Ê and ê with a macron or a caron.
    private static readonly Dictionary<int, string> Sequences = new()
    {
        [1133] = "\u00CA\u0304",
        [1135] = "\u00CA\u030C",
        [1164] = "\u00EA\u0304",
        [1166] = "\u00EA\u030C",
    };

    private static readonly Lazy<string?[]> Index = new(Read);

    /// <summary>Decodes bytes; what is not Big5 becomes U+FFFD.</summary>
    public static string Decode(ReadOnlySpan<byte> source)
    {
        var index = Index.Value;
        var text = new StringBuilder(source.Length);
        for (var i = 0; i < source.Length;)
        {
            var lead = source[i++];
            if (lead <= 0x7F)
            {
                text.Append((char)lead);
            }
            else if (lead is 0x80 or 0xFF || i == source.Length)
            {
                text.Append(Unreadable);
            }
            else
            {
                var trail = source[i];
                var character = Pointer(lead, trail) is { } pointer ? index[pointer] : null;
                text.Append(character ?? Unreadable.ToString());

                // An ASCII trail byte is decoded by itself if the pair is not a character: markup must not be swallowed.
                i += character is null && trail <= 0x7F ? 0 : 1;
            }
        }

        return text.ToString();
    }

    private static int? Pointer(byte lead, byte trail) => trail switch
    {
        >= 0x40 and <= 0x7E => ((lead - 0x81) * TrailsOfALead) + trail - 0x40,
        >= 0xA1 and <= 0xFE => ((lead - 0x81) * TrailsOfALead) + trail - 0x62,
        _ => null,
    };

    private static string?[] Read()
    {
        var index = new string?[(0xFF - 0x81) * TrailsOfALead];
        foreach (var line in CharacterData.Lines("big5"))
        {
            var pointer = (Convert.FromHexString(line.AsSpan(0, 2))[0] - 0x81) * TrailsOfALead;
            foreach (var character in line[3..].EnumerateRunes())
            {
                index[pointer++] = character.Value == None ? null : character.ToString();
            }
        }

        foreach (var (pointer, sequence) in Sequences)
        {
            index[pointer] = sequence;
        }

        return index;
    }
}
