namespace AccessibleContent.Answers;

/// <summary>How sure it is that a unit answers a question: weights fitted to the questions of several sets, and rounded.</summary>
internal static class AnswerSureness
{
    private const double LeastOfFew = 0.5;
    private const double PerTenfold = 0.25;
    private const double Few = 100;
    private const double OfTelephone = 0.6;
    private const double MostMargin = 0.5;
    private const double LeastTopic = 0.05;
    private const double LeastSaid = 0.3;
    private const int Mentions = 2;

    /// <summary>
    /// Returns the sureness below which there is no answer: among many notices more say a word by chance. The curve of the development
    /// questions is in the README.
    /// </summary>
    public static double Least(int count) => LeastOfFew + (PerTenfold * Math.Log10(Math.Max(Few, count) / Few));

    /// <summary>Returns how sure it is.</summary>
    /// <param name="question">The question.</param>
    /// <param name="best">The unit.</param>
    /// <param name="margin">How far the best unit of another notice is behind it.</param>
    public static double Of(Question question, UnitScore best, double margin)
    {
        var own = Math.Max(best.Own, question.Kind == QuestionKind.Phone ? OfTelephone * best.Cover : 0);
        return (1.4 * best.Cover) + (1.9 * own) + (2.4 * best.Shape) + (0.4 * best.Topic) + (0.8 * best.Matched)
            - (2.3 * best.Missed) - (0.6 * best.Unknown) + (4 * Math.Min(MostMargin, margin)) - 5
            - (question.Kind == QuestionKind.Who ? 0.8 : 0)
            - (IsMentioned(question, best) ? 1 : 0);
    }

    // What is named once in a notice about something else is not what it is about.
    private static bool IsMentioned(Question question, UnitScore best) => best.Topic < LeastTopic
        && !question.Words.Any(word => word.Weight > LeastSaid
            && WordMatch.Of(word, best.Text.Own) > LeastSaid
            && IsIn(best.Of.Body, word));

    private static bool IsIn(string text, QuestionWord word) => word.Same.Concat(word.Related).Prepend(word.Text)
        .Any(said => said.Length > 1 && text.Split(said, Mentions + 1).Length > Mentions);
}
