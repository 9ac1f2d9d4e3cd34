namespace AccessibleContent.Speech.Normalisation;

/// <summary>Percentages, temperatures, units with signs, prices for something, and numbers with commas between thousands.</summary>
internal sealed class AmountRule(Vocabulary words) : NumberRule(words)
{
    private static readonly CueWords NoAmounts = Vocabulary.Words("room");

    private readonly AmountReader _amounts = new(words);

    /// <inheritdoc/>
    public override Reading? Read(FoldedLine line, int place, Reading? last)
    {
        var start = StartOf(line, place);
        return line.IsDigit(place) && line.BeginsAt(start) && _amounts.Read(line, start) is { } amount && IsCertain(line, amount)
            ? new(start, amount.End, _amounts.Say(line, amount, amount.Unit))
            : null;
    }

    /// <summary>Returns the place of the minus before a number, or of the number.</summary>
    public static int StartOf(FoldedLine line, int place) => line.IsMinus(place - 1) && line.BeginsAt(place - 1) ? place - 1 : place;

    // Some voices do not know full-width digits.
    private static bool IsWide(FoldedLine line, Amount amount) => !char.IsAscii(line.Printed[amount.Number.Start]);

    private static bool IsCertain(FoldedLine line, Amount amount) => amount.Unit.Kind switch
    {
        UnitKind.None => amount.Number.IsGrouped && !amount.IsNegative && line.Text(amount.Number.Start, amount.End).Contains('.'),
        UnitKind.Word => (amount.Number.IsGrouped || IsWide(line, amount)) && !amount.IsNegative
            && NoAmounts.LengthAt(line, amount.Number.End) == 0,
        UnitKind.Share => line[amount.End] is not ('%' or '‰') && !line.IsDigit(amount.End),
        _ => line.EndsAt(amount.End) || line.AfterJoin(amount.End) > amount.End,
    };
}
