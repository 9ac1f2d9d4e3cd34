namespace AccessibleContent.Api.Http.Keys;

/// <summary>Why a key was refused; figures name it in lower case.</summary>
public enum KeyRefusal
{
    /// <summary>There was none.</summary>
    Missing,

    /// <summary>It is none of ours.</summary>
    Unknown,

    /// <summary>It may not be used for this.</summary>
    Scope,

    /// <summary>It may not be used for a notice of this column or publisher.</summary>
    Realm,

    /// <summary>It was not looked at, because its client has sent too many that are none of ours.</summary>
    Slowed,
}
