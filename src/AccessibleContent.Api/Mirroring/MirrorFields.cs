using System.Text;
using AccessibleContent.Api.Renditions;

namespace AccessibleContent.Api.Mirroring;

/// <summary>What a web server has to be told once: the header fields of renditions that only the settings know, as maps of nginx.</summary>
internal sealed class MirrorFields(RenditionLinks links)
{
    /// <summary>The file of the maps, from the mirror's folder; the server reads it at its own start.</summary>
    public const string Maps = "_nginx/http.conf";

    /// <summary>The file that sends them; apart, because nginx wants it in another place.</summary>
    public const string Sent = "_nginx/location.conf";

    // An id as any, in whose place the server puts that of the request.
    private static readonly NoticeId Place = NoticeId.From("IDOFTHENOTICE")!.Value;

    /// <summary>Gives what is sent.</summary>
    public static byte[] WriteSent() => Encoding.UTF8.GetBytes("add_header Link $ac_link;\nadd_header Content-Location $ac_content_location;\n");

    /// <summary>Gives the maps: for each rendition, by the name of its file, <c>Link</c> and <c>Content-Location</c>.</summary>
    public byte[] WriteMaps() => Encoding.UTF8.GetBytes(
        Map("ac_link", Of(links.FieldFor)) + Map("ac_content_location", [.. Of(links.AddressOf), ("list:body.json", links.AddressOfList("$ac_script"))]));

    private static IEnumerable<(string File, string Value)> Of(Func<NoticeId, Rendition, string> field) => Rendition.All.Select(rendition => (
        $"{rendition.Script.Tag}.{rendition.Mode.Name}.{rendition.Form.Extension}",
        field(Place, rendition).Replace(Place.Value, "$ac_id", StringComparison.Ordinal)));

    private static string Map(string variable, IEnumerable<(string File, string Value)> rows) =>
        $"map $ac_listed$ac_file ${variable} {{\n{string.Concat(rows.Select(row => $"    {row.File} '{row.Value}';\n"))}}}\n";
}
