namespace AccessibleContent.Api.Http.Descriptions;

/// <summary>What the description says of a parameter: a key of the query, unless it is part of the path.</summary>
internal sealed record ParameterDescription(string Name, string Description)
{
    /// <summary>Gets a value indicating whether it is part of the path.</summary>
    public bool InPath { get; init; }

    /// <summary>Gets the values that it may have; null where there is no table of them.</summary>
    public IReadOnlyList<string>? Values { get; init; }

    /// <summary>Gets the format of the value, as <c>date</c>.</summary>
    public string? Format { get; init; }

    /// <summary>Gets the most characters; null where the description sets no limit.</summary>
    public int? Longest { get; init; }

    /// <summary>Gets the least and the greatest number; null where it is no number.</summary>
    public (int Least, int Greatest)? Range { get; init; }
}
