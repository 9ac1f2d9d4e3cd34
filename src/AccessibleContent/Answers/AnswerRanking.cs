using AccessibleContent.Model;

namespace AccessibleContent.Answers;

/// <summary>The units that may answer a question, the best first, and how sure the best one is.</summary>
internal sealed class AnswerRanking
{
    private const double AlsoSaid = 0.4;
    private const double AsGood = 0.2;

    // Another row is mostly about something else.
    private const double AlsoInTable = 0.2;

    // A sentence that says nothing of the question itself answers none of it.
    private const double LeastOwn = 0.1;
    private const double LeastTopic = 0.3;
    private const double LeastCover = 0.5;
    private const double LeastAbsent = 0.4;
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

    /// <summary>Gets the notices that are worth reading, the most promising first: what says little of the question is not.</summary>
    public IEnumerable<Notice> Notices => Units
        .Where(score => score.Topic >= LeastTopic || score.Cover >= LeastCover)
        .Select(score => score.Of.Notice)
        .DistinctBy(notice => notice.Id);

    /// <summary>Gets another unit of the same notice that answers nearly as well; null where there is none.</summary>
    public UnitScore? AlsoAnswering => Units.Skip(1).FirstOrDefault(score =>
        ReferenceEquals(score.Of, Units[0].Of)
        && score is { Shape: > 0, Own: > LeastOwn }
        && score.Total >= Units[0].Total - (score.Text.Unit.Kind == UnitKind.Row ? AlsoInTable : AlsoSaid)
        && (score.Total >= Units[0].Total - AsGood || Adds(score)));

    /// <summary>Gets how sure it is that the best unit answers.</summary>
    public double Sureness => AnswerSureness.Of(_question, Units[0], Units[0].Total - (OfOthers.FirstOrDefault()?.Total ?? 0));

    /// <summary>Gets a value indicating whether another notice of the same time fits equally and states something else.</summary>
    public bool IsContradicted =>
        _question.Kind is QuestionKind.When or QuestionKind.Where or QuestionKind.Amount or QuestionKind.Phone
        && OfOthers.FirstOrDefault() is { } other
        && Units[0].Total - other.Total < Equal
        && Math.Abs(other.Of.Notice.Metadata.PublishedOn.DayNumber - Units[0].Of.Notice.Metadata.PublishedOn.DayNumber) <= SameTimeDays
        && other.Shape > 0
        && !other.Of.IsReplaced
        && other.Text.Own != Units[0].Text.Own;

    /// <summary>
    /// Gets a value indicating whether rows of one table fit equally, and what the question names is in none of them.
    /// </summary>
    public bool IsNoneOfTheRows =>
        Units[0] is { Text.Unit.Kind: UnitKind.Row, Absent: > LeastAbsent } best
        && Units.Skip(1).Any(other => other.Text.Unit.Kind == UnitKind.Row
            && ReferenceEquals(other.Of, best.Of)
            && other.Text.Unit.Block == best.Text.Unit.Block
            && best.Total - other.Total < Equal);

    // A second sentence is worth reading where it says something of the question that the first one does not.
    private bool Adds(UnitScore other) => other.Shape > Units[0].Shape
        || _question.Words.Any(word => WordMatch.Of(word, other.Text.Own) > WordMatch.Of(word, Units[0].Text.Own));

    private IEnumerable<UnitScore> OfOthers => Units.Where(score => !ReferenceEquals(score.Of, Units[0].Of));

    // The same notice for a later year, unless the question names one; or a notice that changes the one in its title.
    private bool Replaces(NoticeText other, NoticeText old) =>
        other.Notice.PublicationMoment > old.Notice.PublicationMoment
        && ((_question.Numbers.Years.IsEmpty && WithoutDigits(other.Title) == WithoutDigits(old.Title))
            || (old.Title.Length > LeastTitle && other.Title.Contains(old.Title, StringComparison.Ordinal)));

    private static string WithoutDigits(string title) => string.Concat(title.Where(unit => !char.IsAsciiDigit(unit)));
}
