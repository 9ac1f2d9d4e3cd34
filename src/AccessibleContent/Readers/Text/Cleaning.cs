namespace AccessibleContent.Readers.Text;

/// <summary>How far the text of a source may be repaired.</summary>
internal enum Cleaning
{
    /// <summary>A captured page, HTML or Markdown: what typesetting did to the text is undone and reported.</summary>
    Repairs,

    /// <summary>A JSON body: taken as written; what would be repaired elsewhere is only reported.</summary>
    TakesAsWritten,

    /// <summary>A stored notice: cleaned before it was published, so nothing is done or reported.</summary>
    Trusts,
}
