using System.Text.Json;

namespace AccessibleContent.Tests.Search.Sets;

/// <summary>How well the questions of the sets are answered.</summary>
internal sealed class AnswerScores
{
    private readonly List<(Question Question, string? Answer, string? Source)> _all = [];

    /// <summary>Gets the part of the questions with an answer whose answer is right.</summary>
    public double Right => Part(Answerable, IsRight);

    /// <summary>Gets the part of the answers that are from a right notice, where there is one.</summary>
    public double Source => Part(
        Answerable.Where(one => one.Answer is not null),
        one => one.Question.Right.Contains(one.Source));

    /// <summary>Gets the part of all questions that show a wrong answer.</summary>
    public double Wrong => Part(_all, IsWrong);

    /// <summary>Gets the part of the questions without an answer that are refused.</summary>
    public double Refused => Part(_all.Where(one => one.Question.Right.Length == 0), one => one.Answer is null);

    private IEnumerable<(Question Question, string? Answer, string? Source)> Answerable => _all.Where(one => one.Question.Right.Length > 0);

    /// <summary>Asks everything.</summary>
    public static async Task<AnswerScores> OfAsync(AskedService service)
    {
        var scores = new AnswerScores();
        foreach (var question in QuestionSet.All.SelectMany(set => set.Questions))
        {
            var body = await service.ReadAsync($"/api/ask?q={Uri.EscapeDataString(question.Typed)}");
            var source = body.GetProperty("sources").EnumerateArray().Select(one => one.GetProperty("id").GetString()).FirstOrDefault();
            scores._all.Add((question, body.GetProperty("answer").GetString(), source));
        }

        return scores;
    }

    /// <summary>Writes the scores, and what is not right.</summary>
    public void Print(ITestOutputHelper output)
    {
        output.WriteLine($"right {Right:P1}, source {Source:P1}, wrong {Wrong:P1}, refused {Refused:P1}");
        foreach (var tag in _all.SelectMany(one => one.Question.Tags.Split(',')).Where(tag => tag.Length > 0).Distinct())
        {
            var tagged = _all.Where(one => one.Question.Tags.Split(',').Contains(tag)).ToList();
            output.WriteLine($"{tag}: {tagged.Count}, as it should be {tagged.Count(IsAsItShouldBe)}, wrong {tagged.Count(IsWrong)}");
        }

        foreach (var (question, answer, source) in _all.Where(one => !IsAsItShouldBe(one)))
        {
            string[] columns = [question.Kind, question.Tags, question.Typed, $"{source}: {answer ?? "-"}"];
            output.WriteLine($"{string.Join('\t', columns)}\t{string.Join('|', question.Fragments)}");
        }
    }

    private static bool IsAsItShouldBe((Question Question, string? Answer, string? Source) one) =>
        one.Question.Right.Length == 0 ? one.Answer is null : IsRight(one);

    private static bool IsWrong((Question Question, string? Answer, string? Source) one) => one.Answer is not null && !IsAsItShouldBe(one);

    private static bool IsRight((Question Question, string? Answer, string? Source) one) =>
        one.Answer is { } answer
        && one.Question.Right.Contains(one.Source)
        && one.Question.Fragments.Any(fragment => Plain(answer).Contains(Plain(fragment), StringComparison.Ordinal));

    private static string Plain(string text) => string.Concat(text.Where(unit => !char.IsWhiteSpace(unit) && unit != '|'));

    private static double Part<T>(IEnumerable<T> all, Func<T, bool> isGood) =>
        all.Select(one => isGood(one) ? 1.0 : 0).DefaultIfEmpty(1).Average();
}
