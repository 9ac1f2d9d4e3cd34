namespace AccessibleContent.Api.Hosting;

/// <summary>What the description says of an operation.</summary>
internal sealed record OperationDescription(
    string Summary, IReadOnlyList<ParameterDescription> Parameters, IReadOnlyList<ResponseDescription> Responses);
