using System.Text.Json.Serialization;
using AccessibleContent.Api.Store;

namespace AccessibleContent.Api.OpenData.Snapshots;

/// <summary>What a snapshot says of itself; it is the last file to be written.</summary>
/// <param name="Digest">The digest of the notices in it.</param>
/// <param name="Number">The number of the latest change before it, in the log of this store.</param>
/// <param name="Count">The number of notices.</param>
/// <param name="Damaged">The number of notices that could not be read and are not in it.</param>
/// <param name="ModifiedAt">When its content last changed; null if there was never any.</param>
/// <param name="From">The first day of publication; null if there are no notices.</param>
/// <param name="To">The last day of publication.</param>
/// <param name="WrittenAt">When it was written: for the next one's time, and shown nowhere.</param>
/// <param name="Addresses">The address of the website in it.</param>
/// <param name="Maker">The version of program and settings that wrote it.</param>
/// <param name="Files">Its files in each coding.</param>
internal sealed record SnapshotManifest(
    string Digest,
    long Number,
    int Count,
    int Damaged,
    DateTimeOffset? ModifiedAt,
    DateOnly? From,
    DateOnly? To,
    DateTimeOffset WrittenAt,
    string Addresses,
    string Maker,
    IReadOnlyList<StoredForm> Files);

/// <summary>A file of a snapshot in one coding.</summary>
/// <param name="Name">Its name in the folder.</param>
/// <param name="Size">Its length in bytes.</param>
/// <param name="Sha256">The SHA-256 of its bytes, lower-case hex.</param>
internal sealed record StoredForm(string Name, long Size, string Sha256);

/// <summary>The JSON of <see cref="SnapshotManifest"/>, without reflection.</summary>
[JsonSerializable(typeof(SnapshotManifest))]
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
internal sealed partial class SnapshotJson : JsonSerializerContext
{
    /// <summary>Gets the serializer context.</summary>
    public static SnapshotJson Readable { get; } = new(JsonText.Options());
}
