namespace AccessibleContent.Model;

/// <summary>How much a finding matters.</summary>
public enum FindingWeight
{
    /// <summary>Informational; nothing need be done.</summary>
    Information,

    /// <summary>Makes the page harder to read or to listen to.</summary>
    Warning,

    /// <summary>Keeps somebody from the page's content, or the page from being published.</summary>
    Error,
}
