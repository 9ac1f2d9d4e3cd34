using System.Collections.Frozen;
using System.Collections.Immutable;

namespace AccessibleContent.Api.Http.Descriptions;

/// <summary>The description of an operation.</summary>
internal sealed record OperationDescription(
    string Summary, IReadOnlyList<ParameterDescription> Parameters, IReadOnlyList<ResponseDescription> Responses)
{
    private readonly FrozenSet<string> _keys =
        Parameters.Where(parameter => !parameter.InPath).Select(parameter => parameter.Name).ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Gets a value indicating whether the operation needs a bearer key.</summary>
    public bool IsKeyed { get; init; }

    /// <summary>Gets the request body; null if there is none.</summary>
    public BodyDescription? Body { get; init; }

    /// <summary>Gets the query keys of the operation.</summary>
    public ImmutableArray<string> Keys => _keys.Items;

    /// <summary>Checks whether the operation has a query key.</summary>
    public bool HasKey(string key) => _keys.Contains(key);
}

/// <summary>The description of a parameter: a query key, unless it is part of the path.</summary>
internal sealed record ParameterDescription(string Name, string Description)
{
    /// <summary>Gets a value indicating whether the parameter is part of the path.</summary>
    public bool InPath { get; init; }

    /// <summary>Gets the allowed values; null if there is no table of them.</summary>
    public IReadOnlyList<string>? Values { get; init; }

    /// <summary>Gets the format of the value, such as <c>date</c>.</summary>
    public string? Format { get; init; }

    /// <summary>Gets the maximum length in characters; null if the description sets none.</summary>
    public int? Longest { get; init; }

    /// <summary>Gets the minimum and the maximum; null if the value is not a number.</summary>
    public (int Least, int Greatest)? Range { get; init; }
}

/// <summary>The description of a request body: its media types, and the schema of the JSON.</summary>
internal sealed record BodyDescription(string Schema, params IReadOnlyList<string> MediaTypes);

/// <summary>The description of a response: its status, text, and media types.</summary>
internal sealed record ResponseDescription(int Status, string Description, params IReadOnlyList<string> MediaTypes)
{
    /// <summary>Gets the name of the schema of the JSON; null if there is none.</summary>
    public string? Schema { get; init; }
}
