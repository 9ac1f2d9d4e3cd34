namespace AccessibleContent.Api.OpenApi.Schemas;

/// <summary>Where a member of a JSON object must be.</summary>
internal enum Presence
{
    /// <summary>In every response and every request.</summary>
    Always,

    /// <summary>In every response; a request may omit it.</summary>
    Given,

    /// <summary>In every response; a request that repeats it has no effect.</summary>
    Derived,

    /// <summary>In some responses; a request may have it.</summary>
    Sometimes,

    /// <summary>In some responses; a request that repeats it has no effect.</summary>
    SometimesDerived,
}
