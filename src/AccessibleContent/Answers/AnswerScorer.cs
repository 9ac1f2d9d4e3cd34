using System.Collections.Immutable;

namespace AccessibleContent.Answers;

/// <summary>Scores the units of notices for one question. The weights were fitted to the development questions, and rounded.</summary>
internal sealed class AnswerScorer
{
    private const int MostNotices = 50;
    private const double TitleForUnits = 0.5;
    private const double Replaced = 0.12;
    private const double Least = 0.7;

    private readonly Question _question;
    private readonly PlaceScorer _places;
    private readonly UnitBonus _bonus;
    private readonly Contrasts _contrasts;

    /// <param name="question">The question.</param>
    /// <param name="frequencies">In how many notices each of its terms occurs.</param>
    /// <param name="count">How many notices there are.</param>
    /// <param name="today">The day in China.</param>
    public AnswerScorer(Question question, IReadOnlyList<int> frequencies, int count, DateOnly today)
    {
        _question = question;
        _places = new(question, frequencies, count);
        _bonus = new(question, today);
        _contrasts = new(question);
    }

    /// <summary>Returns the notices that say the most of what the question says, anywhere.</summary>
    public IEnumerable<NoticeText> Promising(IEnumerable<NoticeText> notices) => notices
        .OrderByDescending(notice => _places.Share(word => Anywhere(word, notice)))
        .Take(MostNotices);

    /// <summary>Scores each unit of a notice that may answer.</summary>
    public IEnumerable<UnitScore> Of(NoticeText notice)
    {
        var words = new NoticeWords(notice, _question.Words);
        return _places.NamesUnknownPlace || _question.Words.Any(word => word.IsName && !IsNamed(word, notice))
            ? []
            : notice.Units
                .Where(unit => _bonus.IsOfYear(notice, unit) && _bonus.IsOfDays(notice, unit) && !_contrasts.Exclude(unit, notice.Title))
                .Select(unit => _places.Of(notice, unit, words))
                .OfType<UnitScore>()
                .Select(WithTotal);
    }

    private static double Anywhere(QuestionWord word, NoticeText notice) =>
        (TitleForUnits * WordMatch.Of(word, notice.Title)) + WordMatch.Of(word, notice.Body);

    private static bool IsNamed(QuestionWord word, NoticeText notice) =>
        Math.Max(WordMatch.Of(word, notice.Title), WordMatch.Of(word, notice.Body)) >= Least;

    private UnitScore WithTotal(UnitScore score)
    {
        var shape = UnitShape.Of(_question, score.Text);
        var label = UnitShape.IsLabelled(_question.Kind, score.Text) ? 0.11 : 0;
        var total = score.Cover + (0.3 * score.Own) + (0.3 * shape) + label + (0.33 * score.Topic) + _bonus.Of(score);
        return score with { Shape = shape, Total = score.Of.IsReplaced ? total - Replaced : total };
    }
}

/// <summary>How far a notice has each word of a question: in its title, its publisher and column, and anywhere in its body.</summary>
internal sealed class NoticeWords(NoticeText notice, ImmutableArray<QuestionWord> words)
{
    /// <summary>Gets how far the title has each word.</summary>
    public double[] Title { get; } = [.. words.Select(word => WordMatch.Of(word, notice.Title))];

    /// <summary>Gets how far the publisher and the column have each word.</summary>
    public double[] Facts { get; } = [.. words.Select(word => WordMatch.Of(word, notice.Facts))];

    /// <summary>Gets how far the body has each word.</summary>
    public double[] Body { get; } = [.. words.Select(word => WordMatch.Of(word, notice.Body))];
}
