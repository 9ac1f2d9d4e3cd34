using System.Text.RegularExpressions;

namespace AccessibleContent.Api.Intake.Import;

/// <summary>
/// The address of a page in a saved mirror, whose folders begin with the site's host: mirror/www.example.gov.cn/info/1.html.
/// </summary>
internal static partial class MirrorAddress
{
    /// <summary>Returns the address; null if no folder is named like a host.</summary>
    public static Uri? Of(string file)
    {
        var parts = Path.GetFullPath(file).Split(Path.DirectorySeparatorChar);
        var host = Array.FindIndex(parts, 0, parts.Length - 1, part => Host().IsMatch(part));
        return host < 0 ? null : new Uri($"https://{parts[host]}/{string.Join('/', parts[(host + 1)..].Select(Uri.EscapeDataString))}");
    }

    /// <summary>Returns the folder that contains the folders named like hosts; null if there is none.</summary>
    public static string? HostsOf(string file)
    {
        var parts = Path.GetFullPath(file).Split(Path.DirectorySeparatorChar);
        var host = Array.FindIndex(parts, 0, parts.Length - 1, part => Host().IsMatch(part));
        return host < 0 ? null : Path.DirectorySeparatorChar + Path.Combine(parts[..host]);
    }

    [GeneratedRegex(@"^([a-z0-9-]+\.)+(cn|com|org|net)$")]
    private static partial Regex Host();
}
