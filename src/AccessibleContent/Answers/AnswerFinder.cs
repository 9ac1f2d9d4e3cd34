using System.Collections.Immutable;
using AccessibleContent.Model;

namespace AccessibleContent.Answers;

/// <summary>Finds the sentence that answers a question, or refuses. The same question, notices and day always get the same reply.</summary>
public static class AnswerFinder
{
    /// <summary>The version of the rules: it changes whenever a reply may.</summary>
    public const int Version = 2;

    private const int MostOthers = 3;
    private const int MostItems = 10;
    private const double Sure = 0.8;

    // One word in a sentence about something else answers nothing.
    private const double LeastTopic = 0.3;

    /// <summary>Finds the answer.</summary>
    /// <param name="question">The question.</param>
    /// <param name="notices">The current notices that may answer it, the most promising first.</param>
    /// <param name="frequencies">For each term of the question, in how many notices it occurs.</param>
    /// <param name="count">How many notices are published.</param>
    /// <param name="today">The day in China.</param>
    public static Reply Find(Question question, IReadOnlyList<Notice> notices, IReadOnlyList<int> frequencies, int count, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(question);
        ArgumentNullException.ThrowIfNull(notices);
        ArgumentNullException.ThrowIfNull(frequencies);
        if (question.Terms.IsEmpty)
        {
            return new(question.Kind) { Refusal = Refusal.SaysNothing };
        }

        var ranking = Rank(question, notices, frequencies, count, today);
        return RefusalOf(ranking, AnswerSureness.Least(count)) is { } refusal
            ? new(question.Kind) { Refusal = refusal, Others = [.. ranking.Notices.Take(MostOthers)] }
            : Answer(question, ranking, today);
    }

    /// <summary>Ranks the units of the notices.</summary>
    internal static AnswerRanking Rank(
        Question question,
        IReadOnlyList<Notice> notices,
        IReadOnlyList<int> frequencies,
        int count,
        DateOnly today) =>
        new(question, notices.Take(Question.MostNotices), new AnswerScorer(question, frequencies, count, today));

    private static Refusal? RefusalOf(AnswerRanking ranking, double least)
    {
        if (ranking.Units.Count == 0)
        {
            return Refusal.NotTreated;
        }

        var best = ranking.Units[0];

        // More of the question is in no notice than in this one: it is about something else.
        return best.Subject < LeastTopic || best.Unknown > best.Matched ? Refusal.NotTreated
            : best.Shape == 0 ? Refusal.NotStated
            : ranking.IsNoneOfTheRows ? Refusal.NotStated
            : ranking.Sureness < least ? Refusal.NotTreated
            : ranking.IsContradicted ? Refusal.Contradicting
            : null;
    }

    private static Reply Answer(Question question, AnswerRanking ranking, DateOnly today)
    {
        var best = ranking.Units[0];
        var units = UnitsOf(question, ranking);
        var reply = new Reply(question.Kind)
        {
            Parts = [.. units.Select(unit => new AnswerPart(unit.Shown))],
            Confidence = best.Cover > Sure && best.Missed == 0 ? Confidence.High : Confidence.Medium,
            Sources =
            [
                .. units.OrderByDescending(unit => ReferenceEquals(unit, best.Text.Unit)).Select(unit => SourceOf(best.Of.Notice, unit)),
            ],
            Others = [.. ranking.Notices.Where(notice => notice.Id != best.Of.Notice.Id).Take(MostOthers)],
        };
        return reply with
        {
            Spans = AnswerFields.Of(question, units),
            IsExpired = NamedDays.AreAllPast(reply.Answer!, best.Of.Notice.Metadata.PublishedOn, today),
        };
    }

    // A list with the sentence before it, an item with its head, or a second sentence of the same notice.
    private static ImmutableArray<AnswerUnit> UnitsOf(Question question, AnswerRanking ranking)
    {
        var best = ranking.Units[0];
        var unit = best.Text.Unit;
        var lead = unit.Kind == UnitKind.Item && unit.Head is not null ? unit.Head : unit;
        var items = best.Of.Units.Select(other => other.Unit).Where(other => ReferenceEquals(other.Head, lead)).Take(MostItems).ToList();
        return question.Kind == QuestionKind.List && items.Count > 0 && (lead == unit || items.Contains(unit)) ? [lead, .. items]
            : unit is { Kind: UnitKind.Item, Head: { } head } ? [head, unit]
            : ranking.AlsoAnswering is { Text.Unit: var second } ? InOrder(unit, second)
            : [unit];
    }

    private static ImmutableArray<AnswerUnit> InOrder(AnswerUnit one, AnswerUnit other) =>
        (one.Block, one.Start).CompareTo((other.Block, other.Start)) < 0 ? [one, other] : [other, one];

    private static AnswerSource SourceOf(Notice notice, AnswerUnit unit) =>
        new(notice, unit.Headings is [.., var nearest] ? nearest : null, unit.Block, unit.Start, unit.Text.Length);
}
