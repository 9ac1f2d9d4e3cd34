using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using AccessibleContent.Model;

namespace AccessibleContent.Api.Site;

/// <summary>A notice's page as schema.org describes it, in JSON-LD: claims no more than the page contains.</summary>
internal static class NoticeData
{
    // Leaves Han characters alone and escapes < > &, so that no text can end the enclosing element.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>Writes the description of a notice's page.</summary>
    public static string Of(PageModel page, Notice notice, DateTimeOffset modified)
    {
        using var output = new MemoryStream();
        using (var json = new Utf8JsonWriter(output, Options))
        {
            json.WriteStartObject();
            json.WriteString("@context", "https://schema.org");
            json.WriteString("@type", "NewsArticle");
            json.WriteString("headline", page.Published(notice.Title));
            json.WriteString("datePublished", Published(notice.Metadata));
            json.WriteString("dateModified", modified.ToIso());
            json.WriteString("inLanguage", page.Preferences.Script.Tag);
            json.WriteBoolean("isAccessibleForFree", true);
            WriteOrigin(json, page, notice.Metadata);
            WriteAccessibility(json, page.Preferences);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(output.ToArray());
    }

    private static void WriteOrigin(Utf8JsonWriter json, PageModel page, NoticeMetadata metadata)
    {
        if (page.Site.BaseUrl.Length > 0)
        {
            json.WriteString("url", page.Canonical);
        }

        if (metadata.IndexNumber is { } number)
        {
            WriteObject(json, "identifier", ("@type", "PropertyValue"), ("propertyID", page.Words("索引号")), ("value", number));
        }

        if (metadata.Publisher is { } publisher)
        {
            WriteObject(json, "publisher", ("@type", "GovernmentOrganization"), ("name", page.Published(publisher)));
        }

        WriteObject(json, "isPartOf", ("@type", "WebSite"), ("name", page.Words(page.Site.Name)));
    }

    private static void WriteAccessibility(Utf8JsonWriter json, ReadingPreferences preferences)
    {
        json.WriteString("accessMode", "textual");
        json.WriteString("accessModeSufficient", "textual");
        json.WriteStartArray("accessibilityFeature");
        foreach (
            var feature in preferences.IsElder
                ? (string[])["structuralNavigation", "readingOrder", "largePrint", "highContrastDisplay"]
                : ["structuralNavigation", "readingOrder", "highContrastDisplay"])
        {
            json.WriteStringValue(feature);
        }

        json.WriteEndArray();
    }

    private static void WriteObject(Utf8JsonWriter json, string name, params ReadOnlySpan<(string Name, string Value)> members)
    {
        json.WriteStartObject(name);
        foreach (var (key, value) in members)
        {
            json.WriteString(key, value);
        }

        json.WriteEndObject();
    }

    private static string Published(NoticeMetadata metadata) =>
        metadata.PublishedAt?.ToIso()
        ?? metadata.PublishedOn.ToIso();
}
