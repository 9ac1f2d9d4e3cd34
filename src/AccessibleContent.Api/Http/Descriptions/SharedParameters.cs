namespace AccessibleContent.Api.Http.Descriptions;

/// <summary>The parameters that several operations have.</summary>
internal static class SharedParameters
{
    /// <summary>Gets the id in the path.</summary>
    public static ParameterDescription Id { get; } =
        new("id", "The notice's id, derived from its 索引号.") { Component = "Id", InPath = true };

    /// <summary>Gets the precondition of reading.</summary>
    public static ParameterDescription IfNoneMatch { get; } =
        new("If-None-Match", "The ETag of the client's copy: 304 if it is current.") { Component = "IfNoneMatch", InHeader = true };

    /// <summary>Gets the precondition of publishing what is new.</summary>
    public static ParameterDescription IfNew { get; } =
        new("If-None-Match", "*: publish only what is new, else 412.") { Component = "IfNew", InHeader = true };

    /// <summary>Gets the precondition of writing.</summary>
    public static ParameterDescription IfMatch { get; } =
        new("If-Match", "The ETag that the change is based on: 412 if it is no longer current.") { Component = "IfMatch", InHeader = true };

    /// <summary>Gets the languages, which choose the script where the query does not.</summary>
    public static ParameterDescription AcceptLanguage { get; } =
        new("Accept-Language", "Chooses the script where the query does not.") { Component = "AcceptLanguage", InHeader = true };
}
