namespace AccessibleContent.Api.Http.Keys;

/// <summary>What a key may be used for; settings name it in lower case.</summary>
public enum KeyScope
{
    /// <summary>Publishes and corrects notices, at once or later, and tries it.</summary>
    Publish,

    /// <summary>Withdraws notices, and takes a withdrawal back.</summary>
    Withdraw,

    /// <summary>Replaces the site's conversion terms.</summary>
    Terms,

    /// <summary>Sets how often a notice was read.</summary>
    Views,

    /// <summary>Reads what only those who write may see: what waits, and what failed.</summary>
    Read,
}
