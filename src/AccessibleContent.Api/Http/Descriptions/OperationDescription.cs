using System.Collections.Frozen;
using System.Collections.Immutable;

namespace AccessibleContent.Api.Http.Descriptions;

/// <summary>What the description says of an operation.</summary>
internal sealed record OperationDescription(
    string Summary, IReadOnlyList<ParameterDescription> Parameters, IReadOnlyList<ResponseDescription> Responses)
{
    private readonly FrozenSet<string> _keys =
        Parameters.Where(parameter => !parameter.InPath).Select(parameter => parameter.Name).ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Gets a value indicating whether it needs a bearer key.</summary>
    public bool IsKeyed { get; init; }

    /// <summary>Gets the body that it takes; null where it takes none.</summary>
    public BodyDescription? Body { get; init; }

    /// <summary>Gets the keys of the query that mean something to the operation.</summary>
    public ImmutableArray<string> Keys => _keys.Items;

    /// <summary>Says whether a key of the query means something to the operation.</summary>
    public bool HasKey(string key) => _keys.Contains(key);
}

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

/// <summary>What the description says of a request's body: its media types, and the schema of the JSON.</summary>
internal sealed record BodyDescription(string Schema, params IReadOnlyList<string> MediaTypes);

/// <summary>What the description says of an answer: its status, words, and media types.</summary>
internal sealed record ResponseDescription(int Status, string Description, params IReadOnlyList<string> MediaTypes)
{
    /// <summary>Gets the name of the schema of the JSON; null where there is none.</summary>
    public string? Schema { get; init; }
}
