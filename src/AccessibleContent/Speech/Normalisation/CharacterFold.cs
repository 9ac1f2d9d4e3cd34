using System.Runtime.CompilerServices;
using AccessibleContent.Hanzi;
using AccessibleContent.Model;

namespace AccessibleContent.Speech.Normalisation;

/// <summary>Makes one character of its variants: full-width and half-width, dashes, brackets, Traditional forms of rules' words.</summary>
internal sealed class CharacterFold
{
    private static readonly ConditionalWeakTable<IScriptConverter, CharacterFold> Known = [];
    private static readonly (string Variants, char One)[] Marks =
    [
        ("‐‑‒–—―−﹣－─", '-'), ("～∼〜˜", '~'), ("〔［【﹝", '['), ("〕］】﹞", ']'), ("∶：﹕︰", ':'),
        ("·•・‧●⋅", '·'), ("％﹪", '%'), ("￥", '¥'), ("≧⩾≥", '≥'), ("≦⩽≤", '≤'), ("〇", '零'), ("º˚", '°'),
        ("\u3000\u00A0\u2002\u2003\u2009\u202F", ' '),
    ];

    private readonly char[] _one = new char[char.MaxValue + 1];

    private CharacterFold(IScriptConverter converter)
    {
        for (var each = 0; each < _one.Length; each++)
        {
            // Full-width forms stand in one order with ASCII; a full-width comma is no comma of thousands.
            _one[each] = each is >= 0xFF01 and <= 0xFF5E and not '，' ? (char)(each - 0xFEE0) : (char)each;
        }

        Array.ForEach(Marks, mark => Array.ForEach(mark.Variants.ToCharArray(), variant => _one[variant] = mark.One));
        foreach (var script in HanScript.All.Where(script => script != HanScript.Simplified))
        {
            Learn(Vocabulary.EveryWord, converter.Convert(Vocabulary.EveryWord, script));
        }
    }

    /// <summary>Returns that of a converter, made once.</summary>
    public static CharacterFold Of(IScriptConverter converter) => Known.GetValue(converter, one => new(one));

    /// <summary>Folds a line, place by place.</summary>
    public string Apply(string line) => string.Create(line.Length, (line, _one), static (text, from) =>
    {
        for (var place = 0; place < text.Length; place++)
        {
            text[place] = from._one[from.line[place]];
        }
    });

    // Taiwan writes 身分 for 身份, and 分 is a word of ours: a character of our words stays itself.
    private void Learn(string words, string converted)
    {
        var pairs = words.Split('\n').Zip(converted.Split('\n'));
        foreach (var (word, other) in pairs.Where(pair => pair.First.Length == pair.Second.Length))
        {
            for (var place = 0; place < word.Length; place++)
            {
                if (word[place] != other[place] && !words.Contains(other[place]))
                {
                    _one[other[place]] = word[place];
                }
            }
        }
    }
}
