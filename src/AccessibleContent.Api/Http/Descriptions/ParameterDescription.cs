namespace AccessibleContent.Api.Http.Descriptions;

/// <summary>The description of a parameter: a query key, unless it is part of the path or a header field.</summary>
internal sealed record ParameterDescription(string Name, string Description)
{
    /// <summary>Gets the name under which operations share the description; null if only one has it.</summary>
    public string? Component { get; init; }

    /// <summary>Gets a value indicating whether the parameter is part of the path.</summary>
    public bool InPath { get; init; }

    /// <summary>Gets a value indicating whether the parameter is a header field.</summary>
    public bool InHeader { get; init; }

    /// <summary>
    /// Gets a value indicating whether the operation takes the parameter without describing it: one that changes the type of the response,
    /// which a generated client could not read then.
    /// </summary>
    public bool IsSilent { get; init; }

    /// <summary>Gets the name of the schema; null if the other properties say it all.</summary>
    public string? Schema { get; init; }

    /// <summary>Gets the allowed values; null if there is no table of them.</summary>
    public IReadOnlyList<string>? Values { get; init; }

    /// <summary>Gets a value indicating whether the value is true or false.</summary>
    public bool IsFlag { get; init; }

    /// <summary>Gets the format of the value, such as <c>date</c>.</summary>
    public string? Format { get; init; }

    /// <summary>Gets the maximum length in characters; null if the description sets none.</summary>
    public int? Longest { get; init; }

    /// <summary>Gets the minimum and the maximum; null if the value is not a number.</summary>
    public (long Least, long Greatest)? Range { get; init; }
}
