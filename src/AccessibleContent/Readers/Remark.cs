namespace AccessibleContent.Readers;

/// <summary>One thing a reader has to say to the editor, in Simplified script.</summary>
/// <param name="Kind">What was done.</param>
/// <param name="Message">The sentence, which names the value.</param>
/// <param name="Field">The field it is about, by its name in JSON; null where it is about the text.</param>
/// <param name="Line">The line of the source, from 1; null where the reader does not know it.</param>
/// <param name="Named">The rule that it is a case of; null where it is of no named one.</param>
public sealed record Remark(RemarkKind Kind, string Message, string? Field = null, int? Line = null, RemarkRule? Named = null)
{
    /// <summary>Gets the rule, which says how much the remark matters.</summary>
    public RemarkRule Rule => Named ?? RemarkRule.Of(Kind);

    /// <summary>Gets a value indicating whether title, date or body may be wrong: a strict import refuses the page.</summary>
    public bool IsDoubt => Rule.IsDoubt || (Kind is RemarkKind.Conflict && Field is ("title" or "publishedOn" or "blocks"));
}
