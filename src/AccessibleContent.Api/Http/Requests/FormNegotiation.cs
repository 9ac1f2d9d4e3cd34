using AccessibleContent.Model;

namespace AccessibleContent.Api.Http.Requests;

/// <summary>
/// Chooses the form by Accept (RFC 9110, 12.5.1): the most specific range applies to a form, then weight decides, then the client's
/// order.
/// </summary>
internal static class FormNegotiation
{
    /// <summary>Returns the form that the client prefers; null if it accepts none of the available ones.</summary>
    public static Form? Choose(IEnumerable<string?> accept)
    {
        var preferences = PreferenceList.Parse(accept);
        if (preferences.Ranges.Count == 0)
        {
            return Form.All[0];
        }

        return Form.All
            .Select(form => (Form: form, Match: Match(preferences, form.MediaType)))
            .Where(candidate => candidate.Match.Weight > 0)
            .OrderByDescending(candidate => candidate.Match.Weight)
            .ThenBy(candidate => candidate.Match.Order)
            .Select(candidate => candidate.Form)
            .FirstOrDefault();
    }

    // A wildcard has no order of its own: among the forms that only it accepts, the server's order decides.
    private static (double Weight, int Order) Match(PreferenceList preferences, string mediaType)
    {
        string[] ranges = [mediaType, mediaType[..mediaType.IndexOf('/', StringComparison.Ordinal)] + "/*", "*/*"];
        foreach (var (specificity, wanted) in ranges.Index())
        {
            foreach (var (order, (range, weight)) in preferences.Ranges.Index())
            {
                if (range == wanted)
                {
                    return (weight, specificity == 0 ? order : int.MaxValue);
                }
            }
        }

        return (0, 0);
    }
}
