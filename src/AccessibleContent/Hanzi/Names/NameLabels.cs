using AccessibleContent.Hanzi.Rules;
using AccessibleContent.Hanzi.Scan;

namespace AccessibleContent.Hanzi.Names;

/// <summary>Words over a column or before a value that say that names of people follow: 姓名, 户主, 法定代表人.</summary>
internal static class NameLabels
{
    private const int Longest = 20;
    private static readonly WordList Ends = RuleWords.Of("name-label-end");

    /// <summary>Returns whether a header or label is one; what it says in brackets or after a slash does not count.</summary>
    public static bool IsLabel(string text)
    {
        if (text.Length > Longest)
        {
            return false;
        }

        var label = new string([.. text.TakeWhile(unit => unit is not ('（' or '(' or '/' or '、')).Where(Surroundings.IsHan)]);
        return Ends.EndsAt(label, label.Length);
    }
}
