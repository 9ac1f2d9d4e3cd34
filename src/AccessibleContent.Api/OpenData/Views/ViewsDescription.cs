using AccessibleContent.Api.Http.Descriptions;
using Microsoft.Net.Http.Headers;
using static AccessibleContent.Api.Http.Descriptions.SharedResponses;

namespace AccessibleContent.Api.OpenData.Views;

/// <summary>The description of the views of a notice.</summary>
internal static class ViewsDescription
{
    private static readonly ResponseDescription Number = new(200, "The number.", "application/json")
    {
        Schema = "Views",
        Fields = [HeaderNames.CacheControl],
    };

    /// <summary>Gets the description of reading the number.</summary>
    public static OperationDescription OfReading { get; } =
        new("Returns how often a notice was read.", [SharedParameters.Id], [Number, NoNotice, Withdrawn]);

    /// <summary>Gets the description of reporting a view.</summary>
    public static OperationDescription OfCounting { get; } = new(
        "Reports that a reader has seen a notice.",
        [SharedParameters.Id],
        [new(204, "The view is stored, or does not count."), NoNotice, Withdrawn])
    {
        Details = "Robots, pages loaded in advance, and the same reader within a minute do not count. Any body is ignored.",
    };

    /// <summary>Gets the description of setting the number.</summary>
    public static OperationDescription OfSetting { get; } = new(
        "Sets the number that an earlier system has counted; needs the scope views.",
        [SharedParameters.Id],
        [
            Number,
            ResponseDescription.Problem(400, "The body is not JSON."),
            NoNotice, Withdrawn,
            ResponseDescription.Problem(422, "The body has no number, or an unknown member."),
            .. Bodies, .. Keys,
        ])
    {
        IsKeyed = true,
        Body = new("ViewsInput", "application/json"),
    };
}
