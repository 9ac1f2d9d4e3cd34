namespace AccessibleContent.Readers.Html.Blocks;

/// <summary>Superscript and subscript digits as characters: m² must not become m2 where there is no markup.</summary>
internal static class RaisedDigits
{
    // PM2.5 is written PM₂.₅: the point has no subscript form and needs none.
    private const string Plain = "0123456789+-.";
    private const string Raised = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻.";
    private const string Lowered = "₀₁₂₃₄₅₆₇₈₉₊₋.";

    /// <summary>Returns the characters; null if the text is not a number.</summary>
    public static string? Of(string text, bool raised)
    {
        var number = text.Trim();
        return number.Length is > 0 and <= 6 && number.All(Plain.Contains) && number[0] != '.' && number[^1] != '.'
            ? string.Concat(number.Select(digit => (raised ? Raised : Lowered)[Plain.IndexOf(digit, StringComparison.Ordinal)]))
            : null;
    }
}
