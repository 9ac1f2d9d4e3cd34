using AccessibleContent.Api.Http.Requests;
using AccessibleContent.Api.Http.Responses;

namespace AccessibleContent.Api.Http.Log;

/// <summary>
/// The counted and logged properties of a response, as indexes of its labels' values. They come from the selected response; without one
/// they are "none".
/// </summary>
internal readonly record struct ResponseLabels(int Script, int Mode, int Form, int Family, int Status, int Cache)
{
    /// <summary>Gets a value indicating whether the response is cheap and frequent.</summary>
    public bool IsCheap => (CacheStatus)Cache is CacheStatus.Hit or CacheStatus.NotModified;

    /// <summary>Gets the rendition's name, such as <c>zh-Hans.elder.html</c>.</summary>
    public string Rendition => $"{Label.Script.Values[Script]}.{Label.Mode.Values[Mode]}.{Label.Form.Values[Form]}";

    /// <summary>Reads the labels of a completed request.</summary>
    public static ResponseLabels Of(HttpContext context, ClientNetwork client)
    {
        // An error is not the selected response.
        var status = context.Response.StatusCode;
        var response = status < StatusCodes.Status400BadRequest ? context.Features.Get<Response>() : null;
        var representation = response?.Representation;
        return new(
            Label.Script.NumberOf(representation?.Script?.Tag),
            Label.Mode.NumberOf(representation?.Mode?.Name),
            Label.Form.NumberOf(representation?.Form),
            client.IsV6 ? 1 : 0,
            Math.Clamp(status / 100, 1, 5) - 1,
            (int)(response?.Cache ?? CacheStatus.None));
    }
}
