namespace AccessibleContent.Api.Outside;

/// <summary>The name under which the service asks other hosts.</summary>
internal static class UserAgent
{
    /// <summary>The product token, also in robots.txt.</summary>
    public const string Name = "AccessibleContent";

    /// <summary>Returns the header field, with the address of the website where it is known.</summary>
    public static string Of(string website) => website.Length > 0 ? $"{Name}/1.0 (+{website})" : $"{Name}/1.0";
}
