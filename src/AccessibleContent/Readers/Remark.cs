namespace AccessibleContent.Readers;

/// <summary>A message from a reader to the editor, in Simplified script.</summary>
/// <param name="Kind">What the reader did.</param>
/// <param name="Message">The sentence, which contains the value.</param>
/// <param name="Field">The JSON name of the field it is about; null if it is about the text.</param>
/// <param name="Line">The line of the source, from 1; null if the reader does not know it.</param>
/// <param name="Named">The named rule it falls under; null if there is none.</param>
public sealed record Remark(RemarkKind Kind, string Message, string? Field = null, int? Line = null, RemarkRule? Named = null)
{
    /// <summary>Gets the words of the source that the remark is about; null where it is not about certain words.</summary>
    internal string? Subject { get; init; }

    /// <summary>Gets the rule, which defines how much the remark matters.</summary>
    public RemarkRule Rule => Named ?? RemarkRule.Of(Kind);

    /// <summary>Gets a value indicating whether title, date or body may be wrong: a strict import refuses the page.</summary>
    public bool IsDoubt => Rule.IsDoubt || (Kind is RemarkKind.Conflict && Field is ("title" or "publishedOn" or "blocks"));
}
