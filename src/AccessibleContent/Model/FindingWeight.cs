namespace AccessibleContent.Model;

/// <summary>How much a finding matters.</summary>
public enum FindingWeight
{
    /// <summary>Good to know; nothing need be done.</summary>
    Information,

    /// <summary>Makes the page harder to read or to listen to.</summary>
    Warning,

    /// <summary>Keeps somebody from what the page says, or the page from being published.</summary>
    Error,
}
