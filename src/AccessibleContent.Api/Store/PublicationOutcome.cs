namespace AccessibleContent.Api.Store;

/// <summary>The ways in which storing a notice can end.</summary>
internal enum PublicationOutcome
{
    /// <summary>It is the first revision.</summary>
    Created,

    /// <summary>It is a further revision.</summary>
    Revised,

    /// <summary>It is what was there already; nothing was written.</summary>
    Unchanged,

    /// <summary>It waits for its moment.</summary>
    Scheduled,

    /// <summary>What it was made on is not current any more; nothing was written.</summary>
    Outdated,

    /// <summary>The notice is withdrawn; nothing was written.</summary>
    Withdrawn,

    /// <summary>There is no such notice; nothing was written.</summary>
    Missing,

    /// <summary>There is no withdrawal to take back; nothing was written.</summary>
    NotWithdrawn,

    /// <summary>The withdrawal is too old to be taken back; nothing was written.</summary>
    TooLate,

    /// <summary>It is, or waits to be, a notice of a column or publisher that the writer has no right to; nothing was written.</summary>
    Foreign,

    /// <summary>Its id belongs to another 索引号; nothing was written.</summary>
    Conflict,
}
