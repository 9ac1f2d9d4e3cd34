using System.Text.Json.Serialization;
using AccessibleContent.Api.Store;

namespace AccessibleContent.Api.OpenData.Changes;

/// <summary>The JSON of a page of changes (Realtime Paged Data Exchange 1.0).</summary>
/// <param name="Next">The address of the next page; of this one where nothing follows yet.</param>
/// <param name="Items">The changes, the oldest first.</param>
/// <param name="License">The address of the licence; left out where none is set.</param>
internal sealed record ChangesBody(
    string Next,
    IReadOnlyList<ChangeItem> Items,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? License);

/// <summary>The JSON of a change.</summary>
/// <param name="State"><c>updated</c>, or <c>deleted</c> for a withdrawn notice.</param>
/// <param name="Kind">The kind of the item.</param>
/// <param name="Id">The notice's id.</param>
/// <param name="Modified">The number of the change.</param>
/// <param name="Data">Where the notice is; left out for a withdrawn one.</param>
internal sealed record ChangeItem(
    string State,
    string Kind,
    string Id,
    long Modified,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] ChangedNotice? Data);

/// <summary>The JSON of a changed notice.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Revision">The number of its revision.</param>
/// <param name="Etag">The validator of what is at <paramref name="Href"/>, uncompressed.</param>
/// <param name="Href">The address of its JSON.</param>
/// <param name="Links">Its page on the website, and the other renditions.</param>
internal sealed record ChangedNotice(string Id, int Revision, string Etag, string Href, IReadOnlyList<ChangedNoticeLink> Links);

/// <summary>The JSON of a link to a rendition; a page of the website has no mode.</summary>
internal sealed record ChangedNoticeLink(
    string Href,
    string Hreflang,
    string Type,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Mode = null);

/// <summary>The JSON of changes, without reflection; machines alone read it.</summary>
[JsonSerializable(typeof(ChangesBody))]
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
internal sealed partial class ChangesJson : JsonSerializerContext
{
    /// <summary>Gets the serializer context.</summary>
    public static ChangesJson Compact { get; } = new(JsonText.Options(indented: false));
}
