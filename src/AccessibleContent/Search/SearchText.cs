using System.Globalization;
using System.Text;
using AccessibleContent.Hanzi;
using AccessibleContent.Model;

namespace AccessibleContent.Search;

/// <summary>
/// Text as searches compare it: half-width, small Latin letters, Simplified script, one form for each character and one pair of brackets.
/// Each character is folded by itself, so that a part of a text folds to the part of the folded text.
/// </summary>
public static class SearchText
{
    private static readonly Lazy<char[]> Units = new(MakeUnits);

    /// <summary>Folds a text; each UTF-16 unit of the result stands for the unit of the text at the same place.</summary>
    public static string Fold(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return string.Create(text.Length, text, static (folded, text) =>
        {
            var units = Units.Value;
            for (var i = 0; i < folded.Length; i++)
            {
                folded[i] = units[text[i]];
                if (char.IsLowSurrogate(text, i) && i > 0 && char.IsSurrogatePair(text, i - 1))
                {
                    Simplified(text.AsSpan(i - 1, 2)).AsSpan().CopyTo(folded[(i - 1)..]);
                }
            }
        });
    }

    private static char[] MakeUnits()
    {
        var units = new char[char.MaxValue + 1];
        for (var i = 0; i < units.Length; i++)
        {
            units[i] = Half((char)i);
            if (Rune.IsValid(i) && Han.Is(new Rune(i)))
            {
                units[i] = Simplified([(char)i])[0];
            }
        }

        SearchForms.Fold(units);
        return units;
    }

    // A character outside the basic plane keeps its two units: one with a shorter form stays as it is.
    private static string Simplified(ReadOnlySpan<char> character)
    {
        var simplified = HanziEngine.Exact.Convert(character.ToString(), HanScript.Simplified);
        return simplified.Length == character.Length ? simplified : character.ToString();
    }

    private static char Half(char unit) => unit switch
    {
        >= '\uFF01' and <= '\uFF5E' => Half((char)(unit - 0xFEE0)),
        '〔' or '[' or '【' or '〖' or '{' => '(',
        '〕' or ']' or '】' or '〗' or '}' => ')',
        _ when char.IsWhiteSpace(unit) => ' ',
        _ when CharUnicodeInfo.GetUnicodeCategory(unit) == UnicodeCategory.UppercaseLetter => char.ToLowerInvariant(unit),
        _ => unit,
    };
}
