namespace AccessibleContent.Readers.Records;

/// <summary>What a line of a page's head has between words that a page keeps apart without a blank.</summary>
internal static class HeadMarks
{
    /// <summary>Stands where an element begins or ends in the middle of a line: 作者：甲 and 来源：乙 in two of them are two things.</summary>
    public const char Edge = '\u001F';

    /// <summary>Gives the words as a reader sees them.</summary>
    public static string Without(string line) => line.Replace(Edge.ToString(), "", StringComparison.Ordinal);
}
