namespace AccessibleContent.Fuzz;

/// <summary>What is wrong with the reaction to an input.</summary>
/// <param name="Kind">What two inputs with the same fault have in common: the law, or the exception and where it was thrown.</param>
/// <param name="Details">What was observed.</param>
internal sealed record Complaint(string Kind, string Details)
{
    /// <summary>Reports an unexpected exception.</summary>
    public static Complaint Of(string doing, Exception unexpected)
    {
        var root = unexpected.GetBaseException();
        return new($"{doing}: {root.GetType().Name} in {Place(root)}", unexpected.ToString());
    }

    private static string Place(Exception thrown) =>
        (thrown.StackTrace ?? "")
            .Split('\n')
            .Select(line => line.Trim())
            .FirstOrDefault(line =>
                line.StartsWith("at AccessibleContent.", StringComparison.Ordinal)
                && !line.StartsWith("at AccessibleContent.Fuzz", StringComparison.Ordinal))
            is { } frame
            ? frame[3..].Split('(')[0]
            : "a library";
}
