namespace AccessibleContent.Api.Store;

/// <summary>How a standby is that readers are led to.</summary>
internal enum StandbyState
{
    /// <summary>None is read.</summary>
    None,

    /// <summary>It has answered, and has everything that this node knows of.</summary>
    Ready,

    /// <summary>It has answered, and has not got everything yet: the primary is read.</summary>
    Behind,

    /// <summary>It has not answered: the primary is read.</summary>
    Unreachable,
}
