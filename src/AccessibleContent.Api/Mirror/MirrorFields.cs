using System.Text;
using System.Text.RegularExpressions;
using AccessibleContent.Api.Rendering;
using AccessibleContent.Model;

namespace AccessibleContent.Api.Mirror;

/// <summary>What a web server has to be told once: the header fields of renditions that only the settings know, as maps of nginx.</summary>
internal sealed partial class MirrorFields(RenditionLinks links)
{
    /// <summary>The file of the maps, from the mirror's folder; the server reads it at its own start.</summary>
    public const string Maps = "_nginx/http.conf";

    /// <summary>The file that sends them; apart, because nginx wants it in another place.</summary>
    public const string Sent = "_nginx/location.conf";

    // A version of the list carries the cursor of its next page: nginx can read nothing of a version but its name.
    private const char Next = '~';

    // An id as any, in whose place the server puts that of the request.
    private static readonly NoticeId Place = NoticeId.From("IDOFTHENOTICE")!.Value;

    /// <summary>Gives the name of a version of a page: its ETag, and the next page where its links name one.</summary>
    public static string NameOf(string tag, string? links)
    {
        var cursor = CursorIn().Match(links ?? "");
        var name = $"@{tag}{Next}{cursor.Value}";
        return cursor.Success && MirrorFolder.CanHold(name) ? name : "@" + tag;
    }

    /// <summary>Gives the ETag in the name of a version of a page; null where there is none.</summary>
    public static string? TagIn(string? name) => name?.TrimStart('@').Split(Next)[0];

    /// <summary>Gives what is sent.</summary>
    public static byte[] WriteSent() => Encoding.UTF8.GetBytes("add_header Link $ac_link;\nadd_header Content-Location $ac_content_location;\n");

    /// <summary>Gives the maps: for each rendition, by the name of its file, <c>Link</c> and <c>Content-Location</c>.</summary>
    public byte[] WriteMaps() => Encoding.UTF8.GetBytes(
        $"map $ac_next $ac_next_link {{\n    default '<{links.AddressOfList("$ac_script")}&cursor=$ac_next>; rel=\"next\"';\n    \"\" \"\";\n}}\n"
        + Map("ac_link", [.. Of(links.FieldFor), ("list:body.json", "$ac_next_link")]) + Map("ac_content_location", [.. Of(links.AddressOf), ("list:body.json", links.AddressOfList("$ac_script"))]));

    private static IEnumerable<(string File, string Value)> Of(Func<NoticeId, Rendition, string> field) => Rendition.All.Select(rendition => (
        $"{rendition.Script.Tag}.{rendition.Mode.Name}.{rendition.Form.Extension}",
        field(Place, rendition).Replace(Place.Value, "$ac_id", StringComparison.Ordinal)));

    [GeneratedRegex("(?<=[?&]cursor=)[A-Za-z0-9_-]+")]
    private static partial Regex CursorIn();

    private static string Map(string variable, IEnumerable<(string File, string Value)> rows) =>
        $"map $ac_listed$ac_file ${variable} {{\n{string.Concat(rows.Select(row => $"    {row.File} '{row.Value}';\n"))}}}\n";
}
