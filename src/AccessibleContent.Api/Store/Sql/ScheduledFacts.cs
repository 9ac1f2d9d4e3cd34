using System.Text.Json;

namespace AccessibleContent.Api.Store.Sql;

/// <summary>What the list of scheduled notices shows of a stored document.</summary>
/// <param name="Title">The title; null if there is none.</param>
/// <param name="Catalog">The column; null if the document names none.</param>
/// <param name="Publisher">The publisher; null if the document names none.</param>
internal sealed record ScheduledFacts(string? Title, string? Catalog, string? Publisher)
{
    /// <summary>Reads the facts of a document; null if it is damaged.</summary>
    public static ScheduledFacts? Read(string document)
    {
        try
        {
            using var json = JsonDocument.Parse(document);
            var root = json.RootElement;
            var metadata = Member(root, "metadata");
            return new(Text(Member(root, "title")), Text(Member(metadata, "catalog")), Text(Member(metadata, "publisher")));
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static JsonElement Member(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var member) ? member : default;

    private static string? Text(JsonElement element) => element.ValueKind == JsonValueKind.String ? element.GetString() : null;
}
