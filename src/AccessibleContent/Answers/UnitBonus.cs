using System.Globalization;
using System.Text.RegularExpressions;

namespace AccessibleContent.Answers;

/// <summary>What speaks for a unit besides its words: numbers within a range, the right year, how recent the notice is.</summary>
internal sealed partial class UnitBonus
{
    private const double Announcing = -0.3;
    private const double Leading = 0.1;
    private const double AsFollows = -0.2;
    private const double PerUnitOfRun = 0.03;
    private const double PerMonth = 0.006;

    private readonly Question _question;
    private readonly string _text;
    private readonly DateOnly _today;
    private readonly string[] _years;

    /// <param name="question">The question.</param>
    /// <param name="today">The day in China.</param>
    public UnitBonus(Question question, DateOnly today)
    {
        (_question, _today, _text) = (question, today, NoticeText.Plain(question.Typed));
        var named = question.Numbers.Years;
        _years = [.. (question.Numbers.YearsFromNow is { } from and not 0 ? named.Add(today.Year + from) : named).Select(Text)];
    }

    /// <summary>Returns what is added to the score of a unit.</summary>
    /// <summary>Returns what is added to the score of a unit.</summary>
    public double Of(UnitScore score) => (0.15 * Fit(score.Text)) + Lead(score.Text) + Run(score.Text) + Recent(score.Of);

    /// <summary>Returns whether a unit is of each year that the question names.</summary>
    public bool IsOfYear(NoticeText notice, UnitText unit) =>
        _years.All(year => IsOf(year, notice, unit)) && (_question.Numbers.YearsFromNow != 0 || !IsOfAnother(notice));

    // A notice for last year says nothing of this one.
    private bool IsOfAnother(NoticeText notice) =>
        notice.Notice.Metadata.PublishedOn.Year != _today.Year
        && Year().IsMatch(notice.Title)
        && !notice.Title.Contains(Text(_today.Year), StringComparison.Ordinal);

    /// <summary>Returns whether a unit, or what stands above it, has each day that the question names.</summary>
    public bool IsOfDays(NoticeText notice, UnitText unit) => _question.Numbers.Days.All(day =>
        day.Day == 0 || DayRanges.Fit(day, $"{unit.Own}，{unit.Above}，{notice.Title}") == 1);

    private static bool IsOf(string year, NoticeText notice, UnitText unit)
    {
        if (notice.Title.Contains(year, StringComparison.Ordinal)
            || unit.Own.Contains(year + "年度", StringComparison.Ordinal)
            || unit.Own.Contains(year + "年标准", StringComparison.Ordinal)
            || unit.Unit.Cells.Any(cell => cell.Name.Contains(year, StringComparison.Ordinal)))
        {
            return true;
        }

        // A notice for another year names this one as a deadline or as the past.
        return !Year().IsMatch(notice.Title)
            && (unit.Own.Contains(year, StringComparison.Ordinal)
                || Text(notice.Notice.Metadata.PublishedOn.Year) == year
                || notice.Body.Contains(year + "年度", StringComparison.Ordinal));
    }

    private double Fit(UnitText unit) =>
        _question.Numbers.Quantities.Sum(quantity => (double)Ranges.Fit(quantity, unit.Measured))
        + _question.Numbers.Days.Sum(day => (double)DayRanges.Fit(day, unit.Own));

    // A sentence that only announces what follows answers nothing by itself.
    private double Lead(UnitText unit) =>
        unit.Own.EndsWith(':') ? _question.Kind == QuestionKind.List ? Leading : Announcing
        : unit.Own.Contains("如下", StringComparison.Ordinal) ? AsFollows
        : 0;

    // The longest run of characters in common: 后梁村 is not 前梁村.
    private double Run(UnitText unit)
    {
        var longest = 2;
        for (var start = 0; start + longest < _text.Length; start++)
        {
            while (start + longest < _text.Length && unit.Own.AsSpan().IndexOf(_text.AsSpan(start, longest + 1)) >= 0)
            {
                longest++;
            }
        }

        return PerUnitOfRun * Math.Min(longest - 2, 6);
    }

    private double Recent(NoticeText notice)
    {
        var published = notice.Notice.Metadata.PublishedOn;
        var months = Math.Max(0, (_today.DayNumber - published.DayNumber) / 30.0);
        var isOfThisYear = published.Year == _today.Year || notice.Title.Contains(Text(_today.Year), StringComparison.Ordinal);
        return (_question.Numbers.YearsFromNow == 0 && isOfThisYear ? 0.05 : 0) - Math.Min(PerMonth * months, 0.25);
    }

    private static string Text(int year) => year.ToString(CultureInfo.InvariantCulture);

    [GeneratedRegex("20\\d\\d年")]
    private static partial Regex Year();
}
