using AccessibleContent.Hanzi.Rules;
using AccessibleContent.Hanzi.Scan;

namespace AccessibleContent.Hanzi.Names;

/// <summary>A value that stands where names of people stand: one name, or several with marks between them.</summary>
internal static class NameCell
{
    private static readonly WordList NotNames = RuleWords.Of("not-name");

    /// <summary>Enumerates the names whose surname is one-to-many.</summary>
    public static IEnumerable<string> NamesIn(string value)
    {
        for (int start = 0, end; start < value.Length; start = end + 1)
        {
            for (end = start; end < value.Length && Surroundings.IsHan(value[end]); end++)
            {
            }

            if (end - start is 2 or 3 && IsName(value.AsSpan(start, end - start)))
            {
                yield return value[start..end];
            }
        }
    }

    private static bool IsName(ReadOnlySpan<char> part)
    {
        if (!Surname.All.TryGetValue(part[0], out var surname) || NotNames.Holds(part[^1]))
        {
            return false;
        }

        var place = new NamePlace(new Surroundings(part, 0), surname);
        return !place.IsTime && (!place.IsHead || part[0] == '于' || (surname.IsFree && place.HasGiven(part.Length - 1)));
    }
}
