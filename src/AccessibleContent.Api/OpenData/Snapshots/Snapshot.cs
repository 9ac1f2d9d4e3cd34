using System.Globalization;
using AccessibleContent.Api.Http.Responses;
using AccessibleContent.Api.Store;

namespace AccessibleContent.Api.OpenData.Snapshots;

/// <summary>A complete snapshot on the disk: all published notices at one moment, in every file.</summary>
/// <param name="Path">Its folder.</param>
/// <param name="Manifest">What it says of itself.</param>
internal sealed record Snapshot(string Path, SnapshotManifest Manifest)
{
    private const int TagBytes = 16;

    /// <summary>Gets the version of what responses say of it, the digest first: the same for two stores with the same content.</summary>
    public string Version { get; } = $"{Manifest.Digest}.{ContentHash.Of(
    [
        Manifest.ModifiedAt?.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture) ?? "",
        .. Manifest.Files.Select(file => file.Sha256),
    ])[..TagBytes]}";

    /// <summary>Returns a file in a coding.</summary>
    public StoredForm Form(SnapshotFile file, Coding? coding = null)
    {
        var name = file.Name + (coding ?? Coding.Identity).Suffix;
        return Manifest.Files.Single(one => one.Name == name);
    }

    /// <summary>Returns the strong ETag of a file in a coding: the digest of the snapshot, and a hash of exactly these bytes.</summary>
    public string TagOf(SnapshotFile file, Coding coding) =>
        $"\"{Manifest.Digest}.{Form(file, coding).Sha256[..TagBytes]}-{file.Suffix}{coding.Suffix}\"";
}
