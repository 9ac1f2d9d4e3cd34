namespace AccessibleContent.Api.Store;

/// <summary>The outcomes of storing a notice.</summary>
internal enum PublicationOutcome
{
    /// <summary>The first revision was stored.</summary>
    Created,

    /// <summary>A further revision was stored.</summary>
    Revised,

    /// <summary>It equals the current revision; nothing was written.</summary>
    Unchanged,

    /// <summary>It is scheduled for later.</summary>
    Scheduled,

    /// <summary>What was scheduled, or was set aside, is taken back.</summary>
    Unscheduled,

    /// <summary>Nothing is scheduled; nothing was written.</summary>
    NotScheduled,

    /// <summary>It is based on a revision that is no longer current; nothing was written.</summary>
    Outdated,

    /// <summary>The notice is withdrawn; nothing was written.</summary>
    Withdrawn,

    /// <summary>There is no such notice; nothing was written.</summary>
    Missing,

    /// <summary>There is no withdrawal to revert; nothing was written.</summary>
    NotWithdrawn,

    /// <summary>The withdrawal is too old to be reverted; nothing was written.</summary>
    TooLate,

    /// <summary>It is, or is scheduled to be, in a column or of a publisher outside the writer's rights; nothing was written.</summary>
    Foreign,

    /// <summary>Its id belongs to another 索引号; nothing was written.</summary>
    Conflict,
}
