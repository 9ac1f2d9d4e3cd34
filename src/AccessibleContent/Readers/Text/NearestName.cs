namespace AccessibleContent.Readers.Text;

/// <summary>Finds the known name that was probably meant by an unknown one: another spelling or case, a slip, an abbreviation.</summary>
public static class NearestName
{
    // Longer names are no slips, and a comparison costs the product of the lengths.
    private const int Longest = 64;
    private const int LeastBeginning = 4;

    /// <summary>Returns the known name that differs in case, underscores, hyphens and spaces only; null if there is none.</summary>
    public static string? Same(string given, IEnumerable<string> known) =>
        given.Length > Longest ? null : known.FirstOrDefault(name => Fold(name) == Fold(given));

    /// <summary>Returns the nearest known name; null if none is near.</summary>
    public static string? Find(string given, IEnumerable<string> known)
    {
        if (given.Length > Longest)
        {
            return null;
        }

        var folded = Fold(given);
        return known
            .Select(name => (Name: name, Distance: Distance(folded, Fold(name)), Beginning: Beginning(folded, Fold(name))))
            .Where(one => IsNear(folded, one.Distance, one.Beginning))
            .OrderBy(one => one.Distance - one.Beginning)
            .Select(one => one.Name)
            .FirstOrDefault();
    }

    private static bool IsNear(string given, int distance, int beginning) =>
        distance <= Math.Min(2, (given.Length + 1) / 3) || (beginning >= LeastBeginning && beginning >= given.Length / 2);

    private static string Fold(string name) =>
        string.Concat(name.Where(character => character is not ('_' or '-' or ' ' or '.'))).ToLowerInvariant();

    private static int Beginning(string one, string other) => one.AsSpan().CommonPrefixLength(other);

    // Levenshtein's.
    private static int Distance(string one, string other)
    {
        var row = Enumerable.Range(0, other.Length + 1).ToArray();
        for (var i = 1; i <= one.Length; i++)
        {
            (var diagonal, row[0]) = (row[0], i);
            for (var j = 1; j <= other.Length; j++)
            {
                var changed = diagonal + (one[i - 1] == other[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(changed, 1 + Math.Min(row[j], row[j - 1]));
            }
        }

        return row[^1];
    }
}
