using System.Text;

namespace AccessibleContent.EndToEnd.Hanzi;

/// <summary>Texts that are hard to convert: many phrases each, overlapping, truncated, and mixed with everything that interferes.</summary>
internal sealed class GeneratedTexts(int seed)
{
    private const int MostPieces = 24;
    private const string Others = "，。、：；！？“”‘’《》（）【】…—·　 ,.:;!?()-/<>&\"'\n\t0123456789０９％abcXYZéßЖあア한√①ⅣⓍ㈱〇々〆〡⺀⼀⿠";

#pragma warning disable CA5394 // The texts must be the same in every run; nothing secret depends on them.
    private readonly Random _random = new(seed);
    private int _nextPhrase = seed * 7919 % DictionaryWords.Phrases.Length;

    public string Next()
    {
        var text = new StringBuilder();
        for (var pieces = _random.Next(1, MostPieces); pieces > 0; pieces--)
        {
            text.Append(Piece());
        }

        return text.ToString();
    }

    private string Piece() => _random.Next(20) switch
    {
        < 5 => EveryPhraseInTurn(),
        < 8 => Overlapping(),
        < 10 => Part(Any(DictionaryWords.Phrases)),
        < 12 => Respelled(Any(DictionaryWords.RarePhrases)),
        < 15 => Any(DictionaryWords.Characters),
        15 => Any(DictionaryWords.Compatibility),
        16 => Description(_random.Next(_random.Next(4) == 0 ? 24 : 4)),
        17 => new Rune(AnyScalar()).ToString(),
        18 => Emoji(),
        _ => Others[_random.Next(Others.Length)].ToString(),
    };

    private string EveryPhraseInTurn() => DictionaryWords.Phrases[_nextPhrase++ % DictionaryWords.Phrases.Length];

    // Two or more phrases where the last character of one is the first of the next: 了解 + 解决 = 了解决.
    private string Overlapping()
    {
        var chain = Any(DictionaryWords.Phrases);
        for (var links = _random.Next(1, 4); links > 0; links--)
        {
            var followers = DictionaryWords.ByFirst[chain[^1]].ToArray();
            if (followers.Length > 0)
            {
                chain += Any(followers)[1..];
            }
        }

        return _random.Next(2) == 0 ? chain : Part(chain);
    }

    private string Part(string phrase)
    {
        var start = _random.Next(phrase.Length);
        var part = phrase.Substring(start, _random.Next(1, phrase.Length - start + 1));
        return char.IsLowSurrogate(part[0]) || char.IsHighSurrogate(part[^1]) ? phrase : part;
    }

    // A Traditional phrase with some of its characters converted back.
    private string Respelled(string phrase) => string.Concat(phrase.EnumerateRunes().Select(character =>
    {
        var spellings = DictionaryWords.Spellings[character.ToString()].ToArray();
        return spellings.Length == 0 || _random.Next(3) == 0 ? character.ToString() : Any(spellings);
    }));

    private string Description(int depth)
    {
        if (depth == 0)
        {
            return _random.Next(12) == 0 ? "" : _random.Next(3) == 0 ? Any(DictionaryWords.Compatibility) : Any(DictionaryWords.Characters);
        }

        var symbol = (char)_random.Next('\u2FF0', '\u3000');
        var parts = Enumerable
            .Range(0, _random.Next(1, 4))
            .Select((_, i) => Description(i == 0 ? depth - 1 : _random.Next(Math.Min(depth, 2))));
        return symbol + string.Concat(parts);
    }

    private string Emoji() => _random.Next(4) switch
    {
        0 => "👨‍👩‍👧‍👦",
        1 => "🇨🇳",
        2 => Any(DictionaryWords.Characters) + new Rune(_random.Next(0xE0100, 0xE01F0)),
        _ => new Rune(_random.Next(0x1F300, 0x1FAFF)).ToString() + '\uFE0F',
    };

    private int AnyScalar()
    {
        var scalar = _random.Next(3) == 0 ? _random.Next(0x10000, 0x110000) : _random.Next(1, 0x10000);
        return Rune.IsValid(scalar) ? scalar : '\uE000';
    }

    private string Any(string[] words) => words[_random.Next(words.Length)];
#pragma warning restore CA5394
}
