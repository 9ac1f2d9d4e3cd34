namespace AccessibleContent.Model;

/// <summary>The three choices that define a rendition.</summary>
public enum Axis
{
    /// <summary>The script: <see cref="HanScript"/>.</summary>
    Script,

    /// <summary>The mode: <see cref="ReadingMode"/>.</summary>
    Mode,

    /// <summary>The form: <see cref="AccessibleContent.Model.Form"/>.</summary>
    Form,
}
