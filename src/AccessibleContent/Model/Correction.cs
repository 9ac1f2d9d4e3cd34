using System.Globalization;

namespace AccessibleContent.Model;

/// <summary>The reason why a notice was published again, shown in every rendition of the correction.</summary>
/// <param name="Note">The publisher's text.</param>
/// <param name="At">When the correction was published.</param>
public sealed record Correction(string Note, DateTimeOffset At)
{
    /// <summary>Gets the text before the note: that it is a correction, and its date in China.</summary>
    public string Label => At.InChina().ToString("更正说明（yyyy年M月d日）：", CultureInfo.InvariantCulture);
}
