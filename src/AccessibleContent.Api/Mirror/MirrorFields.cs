using System.Text;
using System.Text.RegularExpressions;
using AccessibleContent.Api.Rendering;
using AccessibleContent.Model;

namespace AccessibleContent.Api.Mirror;

/// <summary>
/// The part of a web server's configuration that depends on the settings: the header fields of renditions, as nginx maps.
/// </summary>
internal sealed partial class MirrorFields(RenditionLinks links)
{
    /// <summary>The file with the maps, relative to the mirror's folder; the server reads it at startup.</summary>
    public const string Maps = "_nginx/http.conf";

    /// <summary>The file that sends the fields; separate, because nginx needs it in another context.</summary>
    public const string Sent = "_nginx/location.conf";

    // The version of a list page contains the cursor of its next page: nginx can read only the version's name.
    private const char Next = '~';

    // A placeholder id, which the server replaces by the request's.
    private static readonly NoticeId Place = NoticeId.From("IDOFTHENOTICE")!.Value;

    /// <summary>Returns the version name of a page: its ETag, and the next page's cursor if its links have one.</summary>
    public static string NameOf(string tag, string? links)
    {
        var cursor = CursorIn().Match(links ?? "");
        var name = $"@{tag}{Next}{cursor.Value}";
        return cursor.Success && MirrorFolder.CanHold(name) ? name : "@" + tag;
    }

    /// <summary>Returns the ETag in the version name of a page; null if there is none.</summary>
    public static string? TagIn(string? name) => name?.TrimStart('@').Split(Next)[0];

    /// <summary>Returns the directives that send the fields.</summary>
    public static byte[] WriteSent() =>
        Encoding.UTF8.GetBytes("add_header Link $ac_link;\nadd_header Content-Location $ac_content_location;\n");

    /// <summary>Returns the maps: for each rendition, by its file name, <c>Link</c> and <c>Content-Location</c>.</summary>
    public byte[] WriteMaps() => Encoding.UTF8.GetBytes(
        $"map $ac_next $ac_next_link {{\n    default '<{links.AddressOfList("$ac_script")}&cursor=$ac_next>; rel=\"next\"';\n    \"\" \"\";"
        + $"\n}}\n"
        + Map("ac_link", [.. Of(links.FieldFor), ("list:body.json", "$ac_next_link")])
        + Map("ac_content_location", [.. Of(links.AddressOf), ("list:body.json", links.AddressOfList("$ac_script"))]));

    private static IEnumerable<(string File, string Value)> Of(Func<NoticeId, Rendition, string> field) =>
        Rendition.All.Select(rendition =>
            (
        $"{rendition.Script.Tag}.{rendition.Mode.Name}.{rendition.Form.Extension}",
        field(Place, rendition).Replace(Place.Value, "$ac_id", StringComparison.Ordinal)));

    [GeneratedRegex("(?<=[?&]cursor=)[A-Za-z0-9_-]+")]
    private static partial Regex CursorIn();

    private static string Map(string variable, IEnumerable<(string File, string Value)> rows) =>
        $"map $ac_listed$ac_file ${variable} {{\n{string.Concat(rows.Select(row => $"    {row.File} '{row.Value}';\n"))}}}\n";
}
