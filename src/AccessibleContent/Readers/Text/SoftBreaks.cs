using System.Collections.Immutable;
using System.Text.RegularExpressions;
using AccessibleContent.Model;

namespace AccessibleContent.Readers.Text;

/// <summary>Line ends that only wrap the source: nothing between two wide characters, a space elsewhere.</summary>
internal static partial class SoftBreaks
{
    /// <summary>Represents such a line end while the text is read.</summary>
    public const string Mark = "\n";

    /// <summary>Joins the lines of running text.</summary>
    public static ImmutableArray<Inline> Join(ImmutableArray<Inline> inlines) =>
        inlines.MapRuns(text => BetweenWide().Replace(text, "").Replace(Mark, " ", StringComparison.Ordinal));

    [GeneratedRegex(@"(?<=[\u2E80-\u9FFF\uF900-\uFAFF\uFF00-\uFFEF“”‘’—…])\n(?=[\u2E80-\u9FFF\uF900-\uFAFF\uFF00-\uFFEF“”‘’—…])")]
    private static partial Regex BetweenWide();
}
