namespace AccessibleContent.Api.Store;

/// <summary>Whether a file is part of what is published.</summary>
public enum FileStanding
{
    /// <summary>No notice has it, in any revision.</summary>
    Unknown,

    /// <summary>A notice that is published has it, in one of its revisions.</summary>
    Shown,

    /// <summary>Only notices that are withdrawn have it.</summary>
    Withdrawn,
}
