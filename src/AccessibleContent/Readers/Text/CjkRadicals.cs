using System.Buffers;
using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using AccessibleContent.Filters;

namespace AccessibleContent.Readers.Text;

/// <summary>
/// Radical characters in place of Han characters, as produced by programs that copy text out of PDF: they look the same, but no search
/// finds them and no screen reader knows them. Unicode's own list maps each to its character (EquivalentUnifiedIdeograph.txt).
/// </summary>
internal sealed class CjkRadicals
{
    private const int Around = 6;
    private const int Most = 12;

    private static readonly FrozenDictionary<char, string> Ideographs = Read().ToFrozenDictionary();

    /// <summary>Gets where they were found.</summary>
    public Places Found { get; } = new();

    /// <summary>Returns whether the text may contain one.</summary>
    public static bool MayOccurIn(ReadOnlySpan<char> text) => text.ContainsAnyInRange('\u2E80', '\u2FD5');

    /// <summary>Returns the text with the ideographs in their places; addresses are left alone.</summary>
    public string Replace(string text)
    {
        if (!MayOccurIn(text))
        {
            return text;
        }

        var replaced = new StringBuilder(text.Length);
        var done = 0;
        foreach (var address in NetAddresses.In(text))
        {
            Replace(text.AsSpan(done, address.Start.Value - done), replaced);
            replaced.Append(text.AsSpan(address));
            done = address.End.Value;
        }

        Replace(text.AsSpan(done), replaced);
        return replaced.ToString();
    }

    private void Replace(ReadOnlySpan<char> text, StringBuilder replaced)
    {
        var told = 0;
        for (var i = 0; i < text.Length;)
        {
            var end = i;
            while (end < text.Length && end - i < Most && IsRadical(text[end]))
            {
                end++;
            }

            if (end == i)
            {
                replaced.Append(text[i++]);
                continue;
            }

            told = Report(text, i, end, told);
            foreach (var radical in text[i..end])
            {
                replaced.Append(Ideographs[radical]);
            }

            i = end;
        }
    }

    // The surrounding word, as far as it is written without marks and spaces; the other radicals in it are reported with it.
    private int Report(ReadOnlySpan<char> text, int start, int end, int told)
    {
        if (start < told)
        {
            Found.AddAnother();
            return told;
        }

        var (first, last) = (start, end);
        while (first > told && start - first < Around && char.IsLetterOrDigit(text[first - 1]))
        {
            first--;
        }

        while (last < text.Length && last - end < Around && (char.IsLetterOrDigit(text[last]) || IsRadical(text[last])))
        {
            last++;
        }

        Found.Add(
            text[first..last].ToString(),
            string.Concat(text[first..last].ToString().Select(character => Ideographs.GetValueOrDefault(character) ?? character.ToString()))
        );
        return last;
    }

    private static bool IsRadical(char character) => character is >= '\u2E80' and <= '\u2FD5' && Ideographs.ContainsKey(character);

    private static IEnumerable<KeyValuePair<char, string>> Read()
    {
        foreach (var line in CharacterData.Lines("EquivalentUnifiedIdeograph"))
        {
            var fields = line.Split('#')[0].Split(';', StringSplitOptions.TrimEntries);
            var range = fields[0].Split("..");
            for (var radical = Number(range[0]); radical <= Number(range[^1]) && radical < 0x2FE0; radical++)
            {
                yield return new((char)radical, char.ConvertFromUtf32(Number(fields[1])));
            }
        }
    }

    private static int Number(string hexadecimal) => int.Parse(hexadecimal, NumberStyles.HexNumber, CultureInfo.InvariantCulture);
}
