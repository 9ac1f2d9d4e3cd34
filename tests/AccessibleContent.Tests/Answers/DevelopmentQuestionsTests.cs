using System.Globalization;
using AccessibleContent.Answers;
using AccessibleContent.Model;
using AccessibleContent.Readers.Markdown;
using AccessibleContent.Search;

namespace AccessibleContent.Tests.Answers;

/// <summary>
/// The development questions with the bars that they have to reach. Each set is a folder of Questions: notices, and questions.tsv with
/// question, kind, notice and a fragment of the answer.
/// </summary>
public sealed class DevelopmentQuestionsTests(ITestOutputHelper output)
{
    private static readonly string Folder =
        Environment.GetEnvironmentVariable("QUESTION_SETS") ?? Path.Combine(Snapshots.Project, "Questions");

    [Fact]
    public void Right_answers_and_refusals_reach_their_bars()
    {
        Assert.SkipUnless(Directory.Exists(Folder), "There is no set of questions.");
        var scores = Scores();

        var answerable = scores.Where(score => score.IsAnswerable).ToList();
        var others = scores.Where(score => !score.IsAnswerable).ToList();
        var shown = scores.Where(score => score.IsShown).ToList();
        Print("right", answerable.Count(score => score.IsRight), answerable.Count);
        Print("source right, of those shown", shown.Count(score => score.IsSource), shown.Count);
        Print("wrong shown", shown.Count(score => !score.IsRight), scores.Count);
        Print("refused, of those that no notice answers", others.Count(score => !score.IsShown), others.Count);
        Assert.True(answerable.Count(score => score.IsRight) >= 0.78 * answerable.Count);
        Assert.True(shown.Count(score => score.IsSource) >= 0.95 * shown.Count);
        Assert.True(shown.Count(score => !score.IsRight) <= 0.08 * scores.Count);
        Assert.True(others.Count(score => !score.IsShown) >= 0.9 * others.Count);
    }

    private void Print(string what, int part, int all) =>
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what}: {part} of {all} ({100.0 * part / Math.Max(1, all):0} %)"));

    private static List<Score> Scores()
    {
        var notices = Notices();
        var candidates = new MemoryCandidates([.. notices.Values]);
        var names = notices.ToDictionary(pair => pair.Value.Id, pair => pair.Key);
        return [.. Directory.EnumerateFiles(Folder, "questions.tsv", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .SelectMany(File.ReadLines)
            .Select(line => line.Split('\t'))
            .Where(row => row.Length > 3 && row[0] != "question")
            .Select(row => Rate(row, candidates.Ask(row[0]), names))];
    }

    private static Score Rate(string[] row, Reply reply, Dictionary<NoticeId, string> names)
    {
        var isSource = reply.Answer is not null && row[2].Split('|').Contains(names[reply.Sources[0].Notice.Id]);
        var answer = Plain(reply.Answer ?? "");
        var isRight = isSource && row[3].Split('|').Any(fragment => answer.Contains(Plain(fragment), StringComparison.Ordinal));
        return new(row[2] != "-", reply.Answer is not null, isSource, isRight);
    }

    private static Dictionary<string, Notice> Notices() =>
        Sources.Samples.ToDictionary(sample => Path.GetFileName(sample.Value), sample => Sources.Read(sample.Key))
            .Concat(Directory.EnumerateFiles(Folder, "*.md", SearchOption.AllDirectories).ToDictionary(
                file => Path.GetFileNameWithoutExtension(file),
                file => MarkdownReader.Read(File.ReadAllText(file), "page").Notice!))
            .ToDictionary(StringComparer.Ordinal);

    private static string Plain(string text) =>
        string.Concat(SearchText.Fold(text).Where(unit => !" ；：|".Contains(unit, StringComparison.Ordinal)));

    private sealed record Score(bool IsAnswerable, bool IsShown, bool IsSource, bool IsRight);
}
