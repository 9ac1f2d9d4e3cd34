namespace AccessibleContent.Answers;

/// <summary>How sure it is that a unit answers a question: weights fitted to the questions of several sets, and rounded.</summary>
internal static class AnswerSureness
{
    private const double LeastOfFew = 0.5;
    private const double PerTenfold = 0.05;
    private const double Few = 100;
    private const double MostMargin = 0.5;
    private const double LeastTopic = 0.05;
    private const double LeastOwn = 0.2;
    private const double OfTelephone = 0.6;

    /// <summary>
    /// Returns the sureness below which there is no answer: among many notices more say a word by chance. The curve of the development
    /// questions is in the README.
    /// </summary>
    public static double Least(int count) => LeastOfFew + (PerTenfold * Math.Log10(Math.Max(Few, count) / Few));

    /// <summary>Returns how sure it is.</summary>
    /// <param name="question">The question.</param>
    /// <param name="best">The unit.</param>
    /// <param name="margin">How far the best unit of another notice is behind it.</param>
    public static double Of(Question question, UnitScore best, double margin) =>
        (2.6 * best.Cover) + (0.9 * best.Shape) - (1.35 * best.Topic) + (0.9 * best.Matched) + best.InItsWords
        + (2.35 * Math.Min(MostMargin, margin)) - 3.25 + OfKind(question, best)
        - (best.Topic < LeastTopic ? 1.3 : 0)
        - (OwnOf(question, best) < LeastOwn ? 1 : 0);

    // A row says with few words what it is about; a telephone is named once for all that stands above it; many notices name people.
    private static double OfKind(Question question, UnitScore best) =>
        (best.Text.Unit.Kind == UnitKind.Row ? 1 : 0) + (question.Kind switch
        {
            QuestionKind.Phone => 1.05,
            QuestionKind.Who => -1.55,
            _ => 0,
        });

    private static double OwnOf(Question question, UnitScore best) =>
        Math.Max(best.Own, question.Kind == QuestionKind.Phone ? OfTelephone * best.Cover : 0);
}
