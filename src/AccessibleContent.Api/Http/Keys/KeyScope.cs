namespace AccessibleContent.Api.Http.Keys;

/// <summary>The permission of a key; settings name it in lower case.</summary>
internal enum KeyScope
{
    /// <summary>Publishes and corrects notices, now or later, and as a dry run.</summary>
    Publish,

    /// <summary>Withdraws notices, and takes a withdrawal back.</summary>
    Withdraw,

    /// <summary>Replaces the site's conversion terms.</summary>
    Terms,

    /// <summary>Sets the number of reads of a notice.</summary>
    Views,

    /// <summary>Reads what only editors may see: scheduled and failed publications.</summary>
    Read,
}
