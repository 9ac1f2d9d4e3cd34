using AccessibleContent.Model;

namespace AccessibleContent.Answers;

/// <summary>The units that may answer a question, the best first, and how sure the best one is.</summary>
internal sealed class AnswerRanking
{
    /// <summary>The sureness below which there is no answer: the curve of the development questions is in the README.</summary>
    public const double LeastSure = 0.7;

    private const double AlsoSaid = 0.3;

    // A sentence that says nothing of the question itself answers none of it.
    private const double LeastOwn = 0.1;
    private const double Equal = 0.03;
    private const int SameTimeDays = 31;
    private const int LeastTitle = 8;

    private readonly Question _question;

    /// <param name="question">The question.</param>
    /// <param name="notices">The notices.</param>
    /// <param name="scorer">Scores their units.</param>
    public AnswerRanking(Question question, IEnumerable<Notice> notices, AnswerScorer scorer)
    {
        _question = question;
        var texts = scorer.Promising(notices.Select(notice => new NoticeText(notice))).ToList();
        texts.ForEach(old => old.IsReplaced = texts.Exists(other => Replaces(other, old)));
        Units =
        [
            .. texts.SelectMany(scorer.Of)
                .OrderByDescending(score => Math.Round(score.Total, 2))
                .ThenByDescending(score => score.Of.Notice.PublicationMoment)
                .ThenBy(score => score.Of.Notice.Id.Value, StringComparer.Ordinal)
                .ThenBy(score => score.Text.Unit.Block)
                .ThenBy(score => score.Text.Unit.Start),
        ];
    }

    /// <summary>Gets the units, the best first.</summary>
    public IReadOnlyList<UnitScore> Units { get; }

    /// <summary>Gets the notices, the most promising first.</summary>
    public IEnumerable<Notice> Notices => Units.Select(score => score.Of.Notice).DistinctBy(notice => notice.Id);

    /// <summary>Gets another unit of the same notice that answers nearly as well; null where there is none.</summary>
    public UnitScore? AlsoAnswering => Units.Skip(1).FirstOrDefault(score =>
        ReferenceEquals(score.Of, Units[0].Of) && score is { Shape: > 0, Own: > LeastOwn } && score.Total >= Units[0].Total - AlsoSaid);

    /// <summary>Gets how sure it is that the best unit answers: weights fitted to the development questions, and rounded.</summary>
    public double Sureness
    {
        get
        {
            var best = Units[0];
            var own = Math.Max(best.Own, _question.Kind == QuestionKind.Phone ? 0.6 * best.Cover : 0);
            var margin = Math.Min(0.5, best.Total - (OfOthers.FirstOrDefault()?.Total ?? 0));
            return (1.4 * best.Cover) + (1.9 * own) + (2.4 * best.Shape) + (0.4 * best.Topic) + (0.8 * best.Matched)
                - (2.3 * best.Missed) - (0.6 * best.Unknown) + (4 * margin) - 5;
        }
    }

    /// <summary>Gets a value indicating whether another notice of the same time fits equally and states something else.</summary>
    public bool IsContradicted =>
        _question.Kind is QuestionKind.When or QuestionKind.Where or QuestionKind.Amount or QuestionKind.Phone
        && OfOthers.FirstOrDefault() is { } other
        && Units[0].Total - other.Total < Equal
        && Math.Abs(other.Of.Notice.Metadata.PublishedOn.DayNumber - Units[0].Of.Notice.Metadata.PublishedOn.DayNumber) <= SameTimeDays
        && other.Shape > 0
        && !other.Of.IsReplaced
        && other.Text.Own != Units[0].Text.Own;

    private IEnumerable<UnitScore> OfOthers => Units.Where(score => !ReferenceEquals(score.Of, Units[0].Of));

    // The same notice for a later year, unless the question names one; or a notice that changes the one in its title.
    private bool Replaces(NoticeText other, NoticeText old) =>
        other.Notice.PublicationMoment > old.Notice.PublicationMoment
        && ((_question.Numbers.Years.IsEmpty && WithoutDigits(other.Title) == WithoutDigits(old.Title))
            || (old.Title.Length > LeastTitle && other.Title.Contains(old.Title, StringComparison.Ordinal)));

    private static string WithoutDigits(string title) => string.Concat(title.Where(unit => !char.IsAsciiDigit(unit)));
}
