using System.Collections.Frozen;
using System.Collections.Immutable;
using AccessibleContent.Search;

namespace AccessibleContent.Answers;

/// <summary>Finds the words of a question that say what it is about.</summary>
internal sealed class QuestionWords
{
    private const double OfSaying = 0.55;
    private const double OfLoneSaying = 0.35;
    private const double OfSynonym = 0.7;
    private const double OfNumber = 0.8;
    private const double LeastName = 0.6;
    private const int Longest = 10;

    private static readonly FrozenSet<string> Quiet =
        AnswerData.Rows("Quiet").Select(row => SearchText.Fold(row[0])).ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, ImmutableArray<string>> Sayings = AnswerData.Rows("Sayings").ToFrozenDictionary(
        row => SearchText.Fold(row[0]),
        row => WithDigits(row[1].Split(' ').Select(SearchText.Fold)),
        StringComparer.Ordinal);

    private static readonly FrozenSet<string> OfNotices =
        Sayings.Values.SelectMany(words => words).Where(word => word.Length > 1).ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Places = new[]
    {
        "村", "路", "街", "镇", "乡", "庄", "社区", "小区", "街道", "大街", "大道", "桥",
        "苑", "巷", "家园", "新居", "花园", "广场", "公园", "大桥", "派出所", "卫生院", "幼儿园", "小学", "中学", "医院", "水库", "市场",
    }.ToFrozenSet(StringComparer.Ordinal);

    private readonly FrozenDictionary<string, ImmutableArray<string>> _synonyms;

    private QuestionWords(Synonyms synonyms) => _synonyms = synonyms.Items.ToFrozenDictionary(
        item => SearchText.Fold(item.Word),
        item => WithDigits(item.Words),
        StringComparer.Ordinal);

    /// <summary>Lists the words of a question without its cues and numbers.</summary>
    public static IEnumerable<QuestionWord> Of(string simple, Synonyms synonyms)
    {
        var words = new QuestionWords(synonyms);
        return CharacterRun.In(simple).SelectMany(run => words.OfRun(simple[run.Start..run.End], run.Kind));
    }

    // A notice is compared with its numbers in digits, and the index has them as they were written.
    private static ImmutableArray<string> WithDigits(IEnumerable<string> words)
    {
        var written = words.ToImmutableArray();
        return [.. written.Concat(written.Select(HanNumbers.ToDigits)).Distinct()];
    }

    private IEnumerable<QuestionWord> OfRun(string run, CharacterKind kind)
    {
        if (kind != CharacterKind.Han)
        {
            return [new(run, OfNumber)];
        }

        var folded = SearchText.Fold(run);
        var parts = WordSplitter.Split(run, Longest, (start, length) => IsListed(folded.Substring(start, length)));
        return Named([.. Joined(run, parts)]);
    }

    // 西岭村: a word that is no common one, before what it names.
    private IEnumerable<QuestionWord> Named(List<string> words)
    {
        for (var i = 0; i < words.Count; i++)
        {
            if (i + 1 < words.Count && Places.Contains(words[i + 1]) && words[i].Length is > 1 and < 5 && IsRare(words[i]))
            {
                yield return new(SearchText.Fold(words[i]), 1) { IsName = true };
            }
            else if (Said(words[i]) is { } word)
            {
                yield return i + 1 < words.Count && Places.Contains(words[i + 1]) && words[i].Length is > 1 and < 5 && IsPlain(word)
                    ? word with { IsBeforePlace = true }
                    : word;
            }
        }
    }

    private static bool IsPlain(QuestionWord word) => word.Same.IsEmpty && word.Related.IsEmpty && word.Weight > LeastName;

    private bool IsRare(string word) => WordSplitter.Rarity(word) > 0.85 && !IsListed(SearchText.Fold(word));

    private ImmutableArray<QuestionWord> Parts(string simple)
    {
        if (simple.Length < 3)
        {
            return [];
        }

        var folded = SearchText.Fold(simple);
        var parts = WordSplitter.Split(
            simple,
            Longest,
            (start, length) => length < simple.Length && IsListed(folded.Substring(start, length)),
            simple.Length);

        // Its characters may join to the whole again, which has no parts.
        var words = Joined(simple, parts).Where(part => part.Length < simple.Length).Select(Said).OfType<QuestionWord>();
        return [.. words.Where(part => part.Weight > 0)];
    }

    private bool IsListed(string word) =>
        Sayings.ContainsKey(word) || OfNotices.Contains(word) || Quiet.Contains(word) || _synonyms.ContainsKey(word);

    // Neighbouring characters that are no words are one: names of places that no dictionary has.
    private IEnumerable<string> Joined(string run, IEnumerable<(int Start, int Length)> parts)
    {
        var all = parts.Select(part => run.Substring(part.Start, part.Length)).ToList();
        var name = "";
        foreach (var (index, word) in all.Index())
        {
            // 陶家湾: a quiet character between two others belongs to the name.
            if (IsUnlisted(word) || (name.Length > 0 && word.Length == 1 && index + 1 < all.Count && IsUnlisted(all[index + 1])))
            {
                name += word;
                continue;
            }

            if (name.Length > 0)
            {
                yield return name;
                name = "";
            }

            yield return word;
        }

        if (name.Length > 0)
        {
            yield return name;
        }
    }

    private bool IsUnlisted(string word) => word.Length == 1 && !IsListed(SearchText.Fold(word));

    private QuestionWord? Said(string simple)
    {
        var word = SearchText.Fold(simple);
        var rarity = WordSplitter.Rarity(simple);
        var weight = word.Length == 1 ? 0.3 * rarity : 0.2 + (0.8 * rarity);
        if (_synonyms.TryGetValue(word, out var same))
        {
            var sayings = Sayings.GetValueOrDefault(word, []);
            return new(word, Math.Max(weight, OfSynonym)) { Same = same, Related = sayings, Parts = Parts(simple) };
        }

        if (Sayings.TryGetValue(word, out var related))
        {
            return new(word, word.Length == 1 ? OfLoneSaying : Math.Min(weight, OfSaying)) { Related = related, Parts = Parts(simple) };
        }

        return Quiet.Contains(word) || string.IsNullOrWhiteSpace(QuietWords.Strip(word)) ? null : new(word, weight);
    }
}
