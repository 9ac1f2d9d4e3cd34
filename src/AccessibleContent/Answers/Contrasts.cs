using System.Collections.Immutable;

namespace AccessibleContent.Answers;

/// <summary>The words of a question that exclude others: who asks of 高中 is not answered by a row about 小学.</summary>
internal sealed class Contrasts
{
    private static readonly ImmutableArray<ImmutableArray<string[]>> Lists =
    [
        .. AnswerData.Rows("Contrasts").Select(row =>
            row[0].Split(' ').Select(one => one.Split('/').Select(NoticeText.Plain).ToArray()).ToImmutableArray()),
    ];

    private readonly List<(string[] Asked, string[] Others)> _asked = [];

    /// <param name="question">The question.</param>
    public Contrasts(Question question)
    {
        var said = string.Join('\n', question.Words.Select(word => word.Text).Prepend(NoticeText.Plain(question.Typed)));
        foreach (var list in Lists)
        {
            var asked = list.Where(words => IsIn(said, words)).SelectMany(words => words).ToArray();
            if (asked.Length > 0)
            {
                _asked.Add((asked, [.. list.SelectMany(words => words).Except(asked)]));
            }
        }
    }

    /// <summary>Returns whether a unit is about another one: the nearest place that names any decides, up to the title.</summary>
    public bool Exclude(UnitText unit, string title)
    {
        string[] places = [unit.Own, unit.Above, title];
        return _asked.Exists(one => Excludes(one.Asked, one.Others, places));
    }

    private static bool Excludes(string[] asked, string[] others, string[] places) =>
        Array.Find(places, place => IsIn(place, asked) || IsIn(place, others)) is { } nearest && !IsIn(nearest, asked);

    private static bool IsIn(string text, string[] words) => Array.Exists(words, word => text.Contains(word, StringComparison.Ordinal));
}
