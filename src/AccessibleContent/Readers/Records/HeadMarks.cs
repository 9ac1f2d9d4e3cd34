namespace AccessibleContent.Readers.Records;

/// <summary>The mark in a line of a page's head between text that the page separates without a space.</summary>
internal static class HeadMarks
{
    /// <summary>Marks where an element begins or ends within a line: 作者：甲 and 来源：乙 in two elements are two items.</summary>
    public const char Edge = '\u001F';

    /// <summary>Returns the text as readers see it.</summary>
    public static string Without(string line) => line.Replace(Edge.ToString(), "", StringComparison.Ordinal);
}
