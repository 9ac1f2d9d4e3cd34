using System.CommandLine;

namespace AccessibleContent.Api.Commands;

/// <summary>The address of a site on the command line.</summary>
internal static class SiteAddress
{
    /// <summary>Creates the argument.</summary>
    public static Argument<Uri> Argument() => new("URL")
    {
        Description = "The home page, http:// or https://",
        CustomParser = result =>
        {
            if (Uri.TryCreate(result.Tokens[0].Value, UriKind.Absolute, out var address) && address.Scheme is "http" or "https")
            {
                return address;
            }

            result.AddError(
                $"'{result.Tokens[0].Value}' is not an address; use the form https://www.example.org/, IPv6 in brackets.");
            return null;
        },
    };

    /// <summary>Checks whether two addresses are of one origin.</summary>
    public static bool SameOrigin(Uri one, Uri other) =>
        Uri.Compare(one, other, UriComponents.SchemeAndServer, UriFormat.SafeUnescaped, StringComparison.OrdinalIgnoreCase) == 0;
}
