namespace AccessibleContent.Speech.Normalisation;

/// <summary>Reads amounts, and says them.</summary>
internal sealed class AmountReader(Vocabulary words)
{
    private readonly UnitReader _units = new(words);

    /// <summary>Reads an amount whose sign or first digit is at a place.</summary>
    public Amount? Read(FoldedLine line, int place)
    {
        var digits = line.IsMinus(place) ? place + 1 : place;
        return Numeral.Read(line, digits) is { } number
            ? new(place, number, Signed(_units.Read(line, number.End), digits > place))
            : null;
    }

    /// <summary>Returns the unit of a number with a minus or without: -5度 is a temperature.</summary>
    public static Unit Signed(Unit unit, bool isNegative) =>
        isNegative && unit.Said == "度" ? unit with { Kind = UnitKind.Temperature } : unit;

    /// <summary>Says an amount in full; its unit may be another's.</summary>
    public string Say(FoldedLine line, Amount amount, Unit unit)
    {
        var number = amount.Number.IsGrouped && unit.Kind == UnitKind.Word
            ? words.Numbers.Sum(line.Text(amount.Number.Start, amount.Number.End))
            : amount.Number.Say(line, words.Numbers);
        return unit.Kind switch
        {
            UnitKind.Share when line.Text(amount.Number.Start, amount.Number.End) is "100" && unit.Said == words.Say("百分之") =>
                Minus(amount, "负") + words.Say("百分之百"),
            UnitKind.Share => $"{Minus(amount, "负")}{unit.Said}{number}",
            UnitKind.Temperature => $"{Minus(amount, "零下")}{number}{unit.Said}",
            UnitKind.Word or UnitKind.None => Minus(amount, "负") + number,
            _ => $"{Minus(amount, "负")}{number}{unit.Said}",
        };
    }

    private string Minus(Amount amount, string word) => amount.IsNegative ? words.Say(word) : "";
}
