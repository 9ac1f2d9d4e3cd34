namespace AccessibleContent.Readers.Text;

/// <summary>How far a source's words may be put right.</summary>
internal enum Cleaning
{
    /// <summary>A captured page, HTML or Markdown: what typesetting did to the words is undone, and told.</summary>
    Repairs,

    /// <summary>A JSON body: it is taken as it is written; what would be put right elsewhere is only told.</summary>
    TakesAsWritten,

    /// <summary>A stored notice: it was cleaned before it was published, and nothing is done or told.</summary>
    Trusts,
}
