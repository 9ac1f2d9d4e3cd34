using System.Collections.Frozen;

namespace AccessibleContent.Model;

/// <summary>How a notice is laid before its reader: the second axis of a rendition. Its filter stands in the table of filters.</summary>
public sealed class ReadingMode
{
    private ReadingMode(string name, string label, string segment, ModeLayout layout)
    {
        Name = name;
        Label = label;
        Segment = segment;
        Layout = layout;
    }

    /// <summary>标准版: as published.</summary>
    public static ReadingMode Standard { get; } = new("standard", "标准版", "", new(FactsLayout.Table, TableLayout.Framed));

    /// <summary>长者模式: short paragraphs, one fact a line, large type on the website.</summary>
    public static ReadingMode Elder { get; } = new("elder", "长者模式", "elder", new(FactsLayout.List, TableLayout.Stacked));

    /// <summary>Gets every mode that is served, the standard one first.</summary>
    public static IReadOnlyList<ReadingMode> All { get; } = [Standard, Elder];

    private static readonly FrozenDictionary<string, ReadingMode> ByName = All.ToFrozenDictionary(
        mode => mode.Name,
        StringComparer.Ordinal);

    /// <summary>Gets the value of the parameter <c>mode</c>.</summary>
    public string Name { get; }

    /// <summary>Gets the mode's name for readers, in Simplified script.</summary>
    public string Label { get; }

    /// <summary>Gets the path segment that chooses the mode on the website; empty for the standard one.</summary>
    public string Segment { get; }

    /// <summary>Gets how writers that have the choice lay out the notice.</summary>
    internal ModeLayout Layout { get; }

    /// <summary>Finds a mode by its name, exactly as written in <see cref="Name"/>.</summary>
    public static ReadingMode? Find(string name) => ByName.GetValueOrDefault(name);

    /// <inheritdoc/>
    public override string ToString() => Name;
}
