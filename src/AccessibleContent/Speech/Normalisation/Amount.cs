namespace AccessibleContent.Speech.Normalisation;

/// <summary>A number with what stands behind it.</summary>
/// <param name="Start">The place of its sign or first digit.</param>
/// <param name="Number">The number.</param>
/// <param name="Unit">The unit.</param>
internal readonly record struct Amount(int Start, Numeral Number, Unit Unit)
{
    /// <summary>Gets whether it has a minus.</summary>
    public bool IsNegative => Start < Number.Start;

    /// <summary>Gets the place behind it; a word that is said as it is printed does not belong to it.</summary>
    public int End => Unit.Kind == UnitKind.Word ? Number.End : Unit.End;

    /// <summary>Returns the value, for comparison.</summary>
    public double Value(FoldedLine line) => IsNegative ? -Number.Value(line) : Number.Value(line);
}
