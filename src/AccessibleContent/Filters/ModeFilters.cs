using AccessibleContent.Model;

namespace AccessibleContent.Filters;

/// <summary>The table of the filters that reading modes are: a new mode is a row in <see cref="ReadingMode"/> and one here.</summary>
internal static class ModeFilters
{
    private static readonly Dictionary<ReadingMode, Func<Notice, Notice>> Table = new()
    {
        [ReadingMode.Standard] = notice => notice,
        [ReadingMode.Elder] = ReadingAids.Apply,
    };

    /// <summary>Applies the filter of a mode.</summary>
    public static Notice Apply(this ReadingMode mode, Notice notice) => Table[mode](notice);
}
