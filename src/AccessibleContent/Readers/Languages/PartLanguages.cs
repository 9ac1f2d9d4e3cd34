using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using AccessibleContent.Filters;
using AccessibleContent.Model;

namespace AccessibleContent.Readers.Languages;

/// <summary>
/// Identifies the parts of a notice that are in another language (WCAG 2.2, 3.1.2): the page's declaration counts if the text agrees, and
/// English from three words on and Japanese sentences are recognised. Codes and addresses have no language.
/// </summary>
internal sealed class PartLanguages(NoticeDraft draft) : NoticeMap
{
    private const int MostQuoted = 5;
    private const int LongestQuoted = 20;

    private readonly List<LanguageSpan> _reported = [];

    /// <summary>Marks the parts of a body.</summary>
    public static ImmutableArray<Block> Report(ImmutableArray<Block> blocks, NoticeDraft draft)
    {
        var languages = new PartLanguages(draft);
        var told = languages.Blocks(blocks);
        languages.Report();
        return told;
    }

    /// <inheritdoc/>
    public override ImmutableArray<Inline> Inlines(ImmutableArray<Inline> inlines)
    {
        draft.Budget.GoOn();
        var believed = DeclaredSpans.Believed(inlines);
        var words = WordsOf(believed);
        var runs = IsWholly(believed, words) ? [new(0, words.Length, EnglishRuns.Language)] : Runs(words);
        var told = runs.Count == 0 ? believed : LanguageSpans.Join(TaggedRuns.Tag(believed, runs));
        _reported.AddRange(told.OfType<LanguageSpan>());
        return told;
    }

    // A Japanese sentence may hold English words; it is one part.
    private static List<LanguageRun> Runs(string words)
    {
        var runs = new List<LanguageRun>();
        foreach (var run in EnglishRuns.In(words).Concat(JapaneseRuns.In(words)).OrderBy(run => run.Start).ThenByDescending(run => run.End))
        {
            if (runs.Count == 0 || run.Start >= runs[^1].End)
            {
                runs.Add(run);
            }
        }

        return runs;
    }

    // A block without any other letters is one part, whatever codes and numbers it contains.
    private static bool IsWholly(ImmutableArray<Inline> inlines, string words) =>
        !inlines.Any(inline => inline is LanguageSpan)
        && words.All(character => character == TaggedRuns.NoWords || EnglishRuns.IsLatin(character))
        && EnglishRuns.IsEnglish(words);

    private static string WordsOf(ImmutableArray<Inline> inlines)
    {
        var words = new SearchedWords();
        words.Inlines(inlines);
        var text = words.ToString();
        if (text.Contains('@', StringComparison.Ordinal)
            || text.Contains("://", StringComparison.Ordinal)
            || text.Contains("www.", StringComparison.Ordinal))
        {
            return WithoutAddresses(text);
        }

        return text;
    }

    private static string WithoutAddresses(string text)
    {
        var words = text.ToCharArray();
        foreach (var place in NetAddresses.In(text))
        {
            words.AsSpan()[place].Fill(TaggedRuns.NoWords);
        }

        return new string(words);
    }

    private void Report()
    {
        if (_reported.Count == 0)
        {
            return;
        }

        var counts = _reported
            .GroupBy(span => span.Language)
            .Select(group => string.Create(CultureInfo.InvariantCulture, $"{group.Key} {group.Count()} 处"));
        var quotes = _reported
            .Take(MostQuoted)
            .Select(span => PlainWords.Of(span.Inlines))
            .Select(words => $"“{(words.Length <= LongestQuoted ? words : words[..LongestQuoted])}”");
        draft.Remark(
            RemarkRule.PartLanguage,
            $"外文片段标明了语言（{string.Join("，", counts)}），不转换字形：{string.Join("、", quotes)}{(_reported.Count > MostQuoted ? "等" : "")}。");
    }

    // A group is looked through; what is of no language leaves its place empty.
    private sealed class SearchedWords : NoticeWalk
    {
        private readonly StringBuilder _words = new();

        public override void Inline(Inline inline)
        {
            if (inline is TextRun or LineBreak or (InlineGroup and not LanguageSpan))
            {
                base.Inline(inline);
            }
            else
            {
                _words.Append(TaggedRuns.NoWords, PlainWords.Of(inline).Length);
            }
        }

        public override void Words(string words) => _words.Append(words);

        public override void Break() => _words.Append('\n');

        public override string ToString() => _words.ToString();
    }
}
