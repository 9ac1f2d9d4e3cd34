using System.Collections.Immutable;

namespace AccessibleContent.Answers;

/// <summary>Finds the fields of an answer that a reader looks for.</summary>
internal static class AnswerFields
{
    /// <summary>Lists the fields by their places in the whole answer, in which each unit is a line.</summary>
    public static ImmutableArray<AnswerSpan> Of(QuestionKind kind, ImmutableArray<AnswerUnit> units)
    {
        var fields = ImmutableArray.CreateBuilder<AnswerSpan>();
        var start = 0;
        foreach (var unit in units)
        {
            fields.AddRange(Of(kind, unit).Select(field => field with { Start = start + field.Start }));
            start += unit.Shown.Length + 1;
        }

        return fields.ToImmutable();
    }

    private static IEnumerable<AnswerSpan> Of(QuestionKind kind, AnswerUnit unit)
    {
        var sums = kind == QuestionKind.Amount ? Sums(unit) : [];
        var fields = FieldFinder.In(unit.Shown).Concat(sums).Where(field => IsAsked(kind, field.Kind));
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
