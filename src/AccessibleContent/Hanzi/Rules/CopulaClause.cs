using AccessibleContent.Hanzi.Scan;

namespace AccessibleContent.Hanzi.Rules;

/// <summary>The clause around 系, where the characters beside it do not decide: its subject, and how it ends.</summary>
internal static class CopulaClause
{
    private const int Longest = 24;
    private const int LongestSubject = 8;
    private static readonly WordList Demonstratives = RuleWords.Of("demonstrative");
    private static readonly WordList Results = RuleWords.Of("result");
    private static readonly WordList Surnames = RuleWords.Of("common");
    private static readonly WordList Given = RuleWords.Of("given");
    private static readonly WordList Roles = RuleWords.Offices("title", "label", "person");
    private static readonly WordList AfterDepartment = RuleWords.Of("department-noun");

    /// <summary>Returns whether the clause shows a copula after a subject: 该桥系, 李大海系, 事故系…造成.</summary>
    public static bool HasSubject(Surroundings around) =>
        !around.Precedes(AfterDepartment) && (HasDemonstrative(around) || HasName(around) || EndsInResult(around));

    /// <summary>Returns whether the clause after a mark shows one: ，系残疾人家庭的; ，系1962年建成.</summary>
    public static bool IsComplete(Surroundings around) => around.Previous != '、' && !around.Precedes(AfterDepartment)
        && (char.IsAsciiDigit(around.Next) || around[End(around) - 1] == '的' || EndsInResult(around));

    private static bool HasDemonstrative(Surroundings around)
    {
        for (var start = 2; start <= LongestSubject && Surroundings.IsHan(around[-start]); start++)
        {
            if (around.Precedes(Demonstratives, -start) && !Surroundings.IsHan(around[-start - 1]))
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasName(Surroundings around) => Given.Holds(around.Previous)
        && (IsNameOf(around, 2) || (Given.Holds(around[-2]) && IsNameOf(around, 3)));

    private static bool IsNameOf(Surroundings around, int length) =>
        Surnames.Holds(around[-length])
        && (!Surroundings.IsHan(around[-length - 1]) || Roles.EndsAt(around.Text, around.Position - length));

    private static bool EndsInResult(Surroundings around)
    {
        var end = around.Position + End(around);
        return Results.EndsAt(around.Text[..end], end);
    }

    private static int End(Surroundings around)
    {
        var end = 1;
        while (end < Longest && (Surroundings.IsHan(around[end]) || Surroundings.IsLatin(around[end])))
        {
            end++;
        }

        return end;
    }
}
