using AccessibleContent.Api.Http.Descriptions;

namespace AccessibleContent.Api.Publishing;

/// <summary>The description of what waits for its moment.</summary>
internal static class ScheduledDescription
{
    /// <summary>Gets the description of listing it.</summary>
    public static OperationDescription OfReading { get; } = new(
        "Lists what waits for its moment and what could not be published at it, by moment, as far as the key may write it; needs the "
        + "scope read.",
        [
            new("limit", "The maximum number of items; 20 if not given.") { Range = (1, ScheduledParameters.Most) },
            new("cursor", "The value of next of the previous page."),
        ],
        [
            new(200, "A page of the list.", "application/json") { Schema = "Scheduled" },
            SharedResponses.BadQuery,
            .. SharedResponses.Keys,
        ])
    {
        IsKeyed = true,
    };

    /// <summary>Gets the description of taking it back.</summary>
    public static OperationDescription OfTakingBack { get; } = new(
        "Takes back what waits for its moment, and removes from the list what failed at it; needs the scope publish or withdraw.",
        [SharedParameters.Id],
        [
            new(204, "It is not going to be published."),
            ResponseDescription.Problem(400, "The id is not valid."),
            ResponseDescription.Problem(404, "Nothing waits: it is published already, or was taken back."),
            .. SharedResponses.Keys,
        ])
    {
        IsKeyed = true,
    };
}
