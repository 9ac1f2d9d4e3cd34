namespace AccessibleContent.Api.Mirror;

/// <summary>What mirrored responses depend on besides the notices and the program.</summary>
internal interface IMirroredState
{
    /// <summary>Gets the name of the current state; another one once the responses may differ.</summary>
    string State { get; }
}
