using System.Text.RegularExpressions;

namespace AccessibleContent.Readers.Records;

/// <summary>
/// The line under a title: when, from where, who wrote it, how often it was read. It is searched for what it says of the notice, and the rest
/// of it is counted, for it has a thousand forms.
/// </summary>
/// <param name="Fields">What it says.</param>
/// <param name="Unknown">The labels that nobody knows.</param>
/// <param name="Rest">How many letters and digits are left that belong to nothing.</param>
/// <param name="HasFurniture">Whether it holds what belongs to the page: counters, authors, buttons.</param>
internal sealed partial record Byline(IReadOnlyList<RecordField> Fields, IReadOnlyList<string> Unknown, int Rest, bool HasFurniture)
{
    /// <summary>The longest line that is looked at.</summary>
    public const int Longest = 1000;

    private static readonly Byline None = new([], [], int.MaxValue, false);

    /// <summary>Gets a value indicating whether the line is nothing else, and says something.</summary>
    public bool IsWhole => Rest == 0 && (Fields.Count > 0 || HasFurniture) && (Unknown.Count == 0 || (Unknown.Count <= 2 && Fields.Any(one => one.Label is RecordLabels.Published or "来源" or "索引号")));

    /// <summary>Gets a value indicating whether a date of it has a name, and one that is not just any date's.</summary>
    public bool HasPublished => Fields.Any(one => one.Label == RecordLabels.Published);

    /// <summary>Gets a value indicating whether a date of it has the name of publication or of the last change.</summary>
    public bool HasNamed => Fields.Any(one => one.Label is RecordLabels.Published or RecordLabels.Updated);

    /// <summary>Searches a line.</summary>
    /// <param name="line">The line; elements that touch in it are parted by <see cref="HeadMarks.Edge"/>.</param>
    /// <param name="place">Where it stands, for remarks.</param>
    /// <param name="sourceLine">Its line in the source; null where that is not known.</param>
    public static Byline Of(string line, string place, int? sourceLine = null)
    {
        if (line.Length > Longest)
        {
            return None;
        }

        var reader = new BylineReader(place, sourceLine);
        var words = Gaps(line);
        var parts = BylineParts.Of(words);
        reader.Free(words.AsSpan(0, parts.Count == 0 ? words.Length : parts[0].Start));
        for (var i = 0; i < parts.Count; i++)
        {
            reader.Add(parts[i], words[parts[i].Value..(i + 1 < parts.Count ? parts[i + 1].Start : words.Length)]);
        }

        return reader.Byline();
    }

    // One blank parts words; more of them, or a wide one, part things: they become a tab.
    private static string Gaps(string line) => Wide().Replace(line.Trim(), gap => gap.Value is " " or "\u00A0" ? " " : "\t");

    [GeneratedRegex(@"\s+")]
    private static partial Regex Wide();
}
