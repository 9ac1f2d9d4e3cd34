namespace AccessibleContent.Api.Store;

/// <summary>The ways in which storing a notice can end.</summary>
public enum PublicationOutcome
{
    /// <summary>It is the first revision.</summary>
    Created,

    /// <summary>It is a further revision.</summary>
    Revised,

    /// <summary>It is what was there already; nothing was written.</summary>
    Unchanged,

    /// <summary>Its id belongs to another 索引号; nothing was written.</summary>
    Conflict,
}
