namespace AccessibleContent.Speech.Normalisation;

/// <summary>The value of a few digits.</summary>
internal static class Digits
{
    /// <summary>Returns the value of up to nine digits.</summary>
    public static int Value(FoldedLine line, int start, int end)
    {
        var value = 0;
        for (var place = start; place < end; place++)
        {
            value = (value * 10) + (line[place] - '0');
        }

        return value;
    }
}
