using System.Collections.Immutable;

namespace AccessibleContent.Answers;

/// <summary>Finds the fields of an answer that a reader looks for.</summary>
internal static class AnswerFields
{
    private const string Years = "岁";

    /// <summary>Lists the fields by their places in the whole answer, in which each unit is a line.</summary>
    public static ImmutableArray<AnswerSpan> Of(Question question, ImmutableArray<AnswerUnit> units)
    {
        var fields = ImmutableArray.CreateBuilder<AnswerSpan>();
        var start = 0;
        foreach (var unit in units)
        {
            fields.AddRange(Of(question, unit).Select(field => field with { Start = start + field.Start }));
            start += unit.Shown.Length + 1;
        }

        return fields.ToImmutable();
    }

    private static IEnumerable<AnswerSpan> Of(Question question, AnswerUnit unit)
    {
        var sums = question.Kind == QuestionKind.Amount ? Sums(unit) : [];
        var fields = FieldFinder.In(unit.Shown)
            .Where(field => question.Counter == Years || !IsAge(unit.Shown, field))
            .Concat(sums)
            .Where(field => IsAsked(question.Kind, field.Kind));
        var end = 0;
        foreach (var field in fields.OrderBy(field => field.Start).ThenByDescending(field => field.Length))
        {
            if (field.Start >= end)
            {
                yield return field;
                end = field.Start + field.Length;
            }
        }
    }

    // An age says whom a sum is for, and is none.
    private static bool IsAge(string shown, AnswerSpan field) =>
        field.Kind == FieldKind.Amount && shown[field.Start + field.Length - 1] is '岁' or '歲';

    private static bool IsAsked(QuestionKind kind, FieldKind field) => kind switch
    {
        QuestionKind.When => field is FieldKind.Date or FieldKind.Time,
        QuestionKind.Where => field is FieldKind.Place,
        QuestionKind.Phone => field is FieldKind.Phone,
        QuestionKind.Amount => field is FieldKind.Amount,
        _ => field is not FieldKind.Place,
    };

    // A bare number in a column of sums.
    private static IEnumerable<AnswerSpan> Sums(AnswerUnit unit)
    {
        var start = 0;
        foreach (var (name, value) in unit.Cells)
        {
            start += name.Length > 0 ? name.Length + 1 : 0;
            if (UnitShape.IsSum((name, value)))
            {
                yield return new(start, value.Length, FieldKind.Amount);
            }

            start += value.Length + 1;
        }
    }
}
