namespace AccessibleContent.Api.Http.Keys;

/// <summary>Why a key was refused; metrics name it in lower case.</summary>
internal enum KeyRefusal
{
    /// <summary>There was no key.</summary>
    Missing,

    /// <summary>The key is unknown.</summary>
    Unknown,

    /// <summary>The key lacks the scope.</summary>
    Scope,

    /// <summary>The key may not be used for a notice of this column or publisher.</summary>
    Realm,

    /// <summary>The key was not checked, because its client has sent too many unknown ones.</summary>
    Slowed,
}
