using System.Text.RegularExpressions;

namespace AccessibleContent.Readers.Records;

/// <summary>
/// The line under a title: date, source, author, view count. It is searched for facts of the notice, and what remains is counted, because
/// the line has a thousand forms.
/// </summary>
/// <param name="Fields">The fields it contains.</param>
/// <param name="Unknown">The labels that are unknown.</param>
/// <param name="Rest">The number of letters and digits that belong to nothing.</param>
/// <param name="HasFurniture">Whether it contains what belongs to the page: counters, authors, buttons.</param>
internal sealed partial record Byline(IReadOnlyList<RecordField> Fields, IReadOnlyList<string> Unknown, int Rest, bool HasFurniture)
{
    /// <summary>The longest line that is searched.</summary>
    public const int Longest = 1000;

    private static readonly Byline None = new([], [], int.MaxValue, false);

    /// <summary>Gets a value indicating whether the line contains facts of the notice and nothing else.</summary>
    public bool IsWhole =>
        Rest == 0
        && (Fields.Count > 0 || HasFurniture)
        && (Unknown.Count == 0 || (Unknown.Count <= 2 && Fields.Any(one => one.Label is RecordLabels.Published or "来源" or "索引号")));

    /// <summary>Gets a value indicating whether one of its dates has a label, and one more specific than that of any date.</summary>
    public bool HasPublished => Fields.Any(one => one.Label == RecordLabels.Published);

    /// <summary>Gets a value indicating whether one of its dates is labelled as that of publication or of the last change.</summary>
    public bool HasNamed => Fields.Any(one => one.Label is RecordLabels.Published or RecordLabels.Updated);

    /// <summary>Searches a line.</summary>
    /// <param name="line">The line; elements that touch in it are separated by <see cref="HeadMarks.Edge"/>.</param>
    /// <param name="place">Where it appears, for remarks.</param>
    /// <param name="sourceLine">Its line in the source; null if unknown.</param>
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

    // One space separates words; several, or a wide one, separate items: they become a tab.
    private static string Gaps(string line) => Wide().Replace(line.Trim(), gap => gap.Value is " " or "\u00A0" ? " " : "\t");

    [GeneratedRegex(@"\s+")]
    private static partial Regex Wide();
}
