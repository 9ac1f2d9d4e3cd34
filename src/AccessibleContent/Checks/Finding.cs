using AccessibleContent.Model;

namespace AccessibleContent.Checks;

/// <summary>One thing that a page's editor should know about, in Simplified script.</summary>
/// <param name="Rule">The rule's name, which never changes, to search for and to filter by.</param>
/// <param name="Weight">How much it matters.</param>
/// <param name="Line">The line of the source, from 1.</param>
/// <param name="Message">What was found, and what to do.</param>
public sealed record Finding(string Rule, FindingWeight Weight, int Line, string Message)
{
    /// <summary>Gets the words of the source that the finding is about; null where it is not about certain words.</summary>
    internal string? Subject { get; init; }
}
