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
