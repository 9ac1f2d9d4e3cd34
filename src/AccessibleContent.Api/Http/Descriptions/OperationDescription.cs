using System.Collections.Frozen;
using System.Collections.Immutable;

namespace AccessibleContent.Api.Http.Descriptions;

/// <summary>The description of an operation.</summary>
internal sealed record OperationDescription(
    string Summary, IReadOnlyList<ParameterDescription> Parameters, IReadOnlyList<ResponseDescription> Responses)
{
    private readonly FrozenSet<string> _keys =
        Parameters
            .Where(parameter => parameter is { InPath: false, InHeader: false })
            .Select(parameter => parameter.Name)
            .ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Gets what the summary does not say; null if that is all.</summary>
    public string? Details { get; init; }

    /// <summary>Gets a value indicating whether the operation needs a bearer key.</summary>
    public bool IsKeyed { get; init; }

    /// <summary>Gets a value indicating whether the operation is a probe, which no limit and no outage of the store refuses.</summary>
    public bool IsProbe { get; init; }

    /// <summary>Gets a value indicating whether the operation is one of the website, where a problem is a page.</summary>
    public bool IsOfWebsite { get; init; }

    /// <summary>Gets the request body; null if there is none.</summary>
    public BodyDescription? Body { get; init; }

    /// <summary>Gets the query keys of the operation.</summary>
    public ImmutableArray<string> Keys => _keys.Items;

    /// <summary>Checks whether the operation has a query key.</summary>
    public bool HasKey(string key) => _keys.Contains(key);
}

/// <summary>The description of a request body: the schema of its JSON, and its media types, the usual one first.</summary>
internal sealed record BodyDescription(string Schema, params IReadOnlyList<string> MediaTypes);
