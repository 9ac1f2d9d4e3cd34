namespace AccessibleContent.Api.Store;

/// <summary>What keeps the store from doing what it was asked for.</summary>
internal enum StoreTrouble
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>It does not answer, or not in time.</summary>
    Unreachable,

    /// <summary>It has so many long queries already that no further one is taken.</summary>
    Busy,

    /// <summary>Its disk, or its quota of it, is full: it can be read, and not written.</summary>
    Full,

    /// <summary>It can be read, and not written.</summary>
    ReadOnly,
}
