namespace AccessibleContent.Speech.Normalisation;

/// <summary>Spans of amounts: 5%—8%, 3～5个, 200元—500元, -5℃～3℃, 第3-5条.</summary>
internal sealed class SpanRule(Vocabulary words) : NumberRule(words)
{
    private static readonly CueWords Streets = Vocabulary.Words("house-before");

    private readonly AmountReader _amounts = new(words);

    /// <inheritdoc/>
    public override Reading? Read(FoldedLine line, int place, Reading? last)
    {
        var start = AmountRule.StartOf(line, place);
        if (!line.IsDigit(place) || !line.BeginsAt(start) || _amounts.Read(line, start) is not { } from)
        {
            return null;
        }

        var join = line.AfterJoin(from.Unit.End);
        return join > from.Unit.End && _amounts.Read(line, join) is { } to && IsSpan(line, from, to)
            ? new(start, to.End, Say(line, from, to))
            : null;
    }

    private string Say(FoldedLine line, Amount from, Amount to)
    {
        // What both share is said once, but for what stands before a number, or changes with its sign.
        var shared = to.Unit.Kind == UnitKind.Share || from.IsNegative ? AmountReader.Signed(to.Unit, from.IsNegative) : default;
        var first = _amounts.Say(line, from, from.Unit.Kind == UnitKind.None ? shared : from.Unit);
        var word = from.Unit.Kind == UnitKind.Word ? from.Unit.Said : "";
        return $"{first}{word}{Words.Say("至")}{_amounts.Say(line, to, to.Unit)}";
    }

    private static bool IsSpan(FoldedLine line, Amount from, Amount to)
    {
        if (to.Unit.Kind == UnitKind.None ? !IsOrdinal(line, from, to) : !EndsAt(line, to))
        {
            return false;
        }

        return from.Unit.Kind == UnitKind.None
            ? from.Value(line) < to.Value(line) && !IsHouse(line, from, to)
            : !from.IsNegative || from.Unit.Kind is UnitKind.Temperature or UnitKind.Share;
    }

    private static bool EndsAt(FoldedLine line, Amount to) =>
        to.Unit.Kind == UnitKind.Word ? line.AfterJoin(to.Unit.End) == to.Unit.End || !line.IsDigit(line.AfterJoin(to.Unit.End))
            : line.EndsAt(to.End) || !line.IsDigit(to.End + 1);

    private static bool IsOrdinal(FoldedLine line, Amount from, Amount to) =>
        from.Unit.Kind == UnitKind.None && line[from.Start - 1] == '第' && line.EndsAt(to.End);

    // 沂蒙路10-12号 is one house or three: only who lives there knows.
    private static bool IsHouse(FoldedLine line, Amount from, Amount to) =>
        to.Unit is { Kind: UnitKind.Word, Said: "号" or "號" } && Streets.LengthBefore(line, from.Start) > 0;
}
