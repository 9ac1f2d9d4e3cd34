using System.Collections.Immutable;
using System.Text.RegularExpressions;
using AccessibleContent.Model;
using AccessibleContent.Writers.Telephones;

namespace AccessibleContent.Writers.Html;

/// <summary>The telephone numbers of running text, and in cells its dates; none inside links and codes.</summary>
internal sealed partial class TextSpots : NoticeWalk
{
    private static readonly TextSpots None = new("", false);

    private readonly bool _withDates;
    private Dictionary<TextRun, List<TextSpot>>? _spots;
    private string _before;

    private TextSpots(string before, bool withDates) => (_before, _withDates) = (before, withDates);

    /// <summary>Gets a value indicating whether a telephone number is among them.</summary>
    public bool HasCall { get; private set; }

    /// <summary>Gets a value indicating whether the text is one telephone number and nothing else.</summary>
    public bool IsCallAlone { get; private set; }

    /// <summary>Finds them.</summary>
    /// <param name="inlines">The running text.</param>
    /// <param name="before">The words that stand before it, such as the label of a fact.</param>
    /// <param name="withDates">Whether dates are wanted too.</param>
    public static TextSpots Of(ImmutableArray<Inline> inlines, string before = "", bool withDates = false)
    {
        if (inlines.Length == 0)
        {
            return None;
        }

        var spots = new TextSpots(before, withDates);
        spots.Inlines(inlines);
        spots.IsCallAlone = spots.HasCall
            && inlines is [TextRun only]
            && spots.In(only) is [{ Call: not null } call]
            && only.Text.Trim().Length == call.Length;
        return spots;
    }

    /// <summary>Returns those of a run, in order.</summary>
    public IReadOnlyList<TextSpot> In(TextRun run) => _spots?.GetValueOrDefault(run) ?? [];

    /// <inheritdoc/>
    public override void Inline(Inline inline)
    {
        if (inline is TextRun run)
        {
            Find(run);
        }
        else if (inline is Link or CodeRun or InlineImage)
        {
            Follow(PlainWords.Of(inline));
        }
        else
        {
            base.Inline(inline);
        }
    }

    /// <inheritdoc/>
    public override void Break() => Follow("\n");

    /// <summary>Returns the dates of a text.</summary>
    public static MatchCollection DatesIn(string text) => Date().Matches(text);

    private void Find(TextRun run)
    {
        var calls = TelephoneFinder.In(run.Text, _before);
        List<TextSpot> found = [.. calls.Select(call => new TextSpot(call.Start, call.Length, call.Address))];
        HasCall |= found.Count > 0;
        if (_withDates)
        {
            found.AddRange(DatesIn(run.Text).Select(date => new TextSpot(date.Index, date.Length, null)));
            found.Sort((one, other) => one.Start.CompareTo(other.Start));
        }

        if (found.Count > 0)
        {
            (_spots ??= new(ReferenceEqualityComparer.Instance))[run] = found;
        }

        Follow(run.Text);
    }

    private void Follow(string words) => _before = TelephoneContext.EndOf(_before + words);

    [GeneratedRegex(
        "(?<![0-9])(?:[0-9]{4}年[0-9]{1,2}月(?:[0-9]{1,2}[日号號])?|[0-9]{1,2}月[0-9]{1,2}[日号號]|"
        + "[0-9]{4}[-/.][0-9]{1,2}[-/.][0-9]{1,2}(?![0-9]))")]
    private static partial Regex Date();
}
