namespace AccessibleContent.Api.Sound.Engine;

/// <summary>What became of one run of an engine.</summary>
/// <param name="Length">How many bytes it wrote.</param>
/// <param name="Fault">What went wrong, for the operator; null if nothing did.</param>
internal sealed record EngineRun(long Length, string? Fault = null)
{
    /// <summary>Returns a run that failed.</summary>
    public static EngineRun Failed(string fault) => new(0, fault);
}
