namespace AccessibleContent.Api.Store;

/// <summary>The reason why the store cannot do what was requested.</summary>
internal enum StoreTrouble
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>It does not respond, or not in time.</summary>
    Unreachable,

    /// <summary>It runs too many long queries to accept another.</summary>
    Busy,

    /// <summary>Its search index is being made: everything but searches works.</summary>
    Indexing,

    /// <summary>Its disk is full or its quota is used up: it can be read but not written.</summary>
    Full,

    /// <summary>It can be read but not written.</summary>
    ReadOnly,
}
