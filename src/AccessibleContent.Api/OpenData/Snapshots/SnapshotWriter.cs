using System.Diagnostics.CodeAnalysis;
using System.IO.Compression;
using System.Text.Json;
using AccessibleContent.Api.Http.Responses;
using AccessibleContent.Api.OpenData.Catalogue;
using AccessibleContent.Api.Rendering;
using AccessibleContent.Api.Store;
using Microsoft.Extensions.Options;

namespace AccessibleContent.Api.OpenData.Snapshots;

/// <summary>Writes a snapshot: everything published at one moment of the store, then the same in every coding.</summary>
internal sealed partial class SnapshotWriter(
    IPublishedNotices notices,
    DamagedNotices damagedNotices,
    CurrentRenderVersion renderVersions,
    DataPackage package,
    IOptions<OpenDataOptions> options,
    TimeProvider clock,
    ILogger<SnapshotWriter> logger)
{
    private const int Buffer = 1 << 16;

    /// <summary>Gets the address of the website that a snapshot has in it now.</summary>
    public string Addresses => renderVersions.Now.Root.Address;

    // The site's terms are not part of it: what is published is never converted here.
    /// <summary>Gets the version of program and settings that a snapshot depends on.</summary>
    public string Maker { get; } = ContentHash.Of(
        typeof(Renderer).Module.ModuleVersionId.ToString(), typeof(SnapshotWriter).Module.ModuleVersionId.ToString(),
        options.Value.Shown(),
        package.Settings);

    /// <summary>Writes all files into an empty folder.</summary>
    /// <exception cref="OperationCanceledException">The service stops.</exception>
    public async Task<SnapshotManifest> WriteAsync(string folder, CancellationToken cancellation)
    {
        var version = renderVersions.Now;
        var (manifest, files) = await WriteRecordsAsync(folder, version, cancellation);
        files = [.. files, WriteFile(folder, SnapshotFile.Package.Name, package.Write(manifest, files, version.Root.Address))];
        manifest = manifest with { Files = [.. files, .. files.SelectMany(file => Encode(folder, file.Name, cancellation))] };
        WriteFile(folder, SnapshotFolder.Manifest, JsonSerializer.SerializeToUtf8Bytes(manifest, SnapshotJson.Readable.SnapshotManifest));
        return manifest;
    }

    private async Task<(SnapshotManifest Manifest, IReadOnlyList<StoredForm> Files)> WriteRecordsAsync(
        string folder,
        RenderVersion version,
        CancellationToken cancellation)
    {
        // Closed before the coding begins: as long as it is open, the store's log of writes cannot be shortened.
        await using var moment = await notices.BeginAsync(cancellation);
        using var records = new SnapshotRecords(folder, version);
        var damaged = 0;
        foreach (var document in moment.Read())
        {
            cancellation.ThrowIfCancellationRequested();
            damaged += TryAdd(records, document) ? 0 : 1;
        }

        if (damaged > 0)
        {
            LeftOut(logger, damaged);
        }

        var files = records.Complete();
        return (
            new(
                moment.Digest, moment.Number, records.Count, damaged, moment.ModifiedAt, records.From, records.To, clock.GetUtcNow(),
                version.Root.Address,
                Maker,
                []),
            files);
    }

    // The place of the writing is outside: an error of the disk is no damage of a notice.
    private bool TryAdd(SnapshotRecords records, StoredDocument? document)
    {
        if (document is null || TryRender(records, document) is not { } rendered)
        {
            return false;
        }

        records.Add(rendered);
        return true;
    }

    [SuppressMessage("Design", "CA1031", Justification = "One notice must not keep the others from being published.")]
    private (byte[] Line, DataRow Row)? TryRender(SnapshotRecords records, StoredDocument document)
    {
        try
        {
            return records.Render(damagedNotices.Read(document));
        }
        catch (Exception)
        {
            return null;
        }
    }

    private static StoredForm WriteFile(string folder, string name, byte[] bytes)
    {
        using var file = new HashedFile(folder, name);
        file.Write(bytes);
        return file.Complete();
    }

    // The usual levels: the best ones cost twenty times as much for a tenth of the size.
    private static IEnumerable<StoredForm> Encode(string folder, string name, CancellationToken cancellation) =>
    [
        Encode(folder, name, Coding.Gzip, output => new GZipStream(output, CompressionLevel.Optimal, leaveOpen: true), cancellation),
        Encode(folder, name, Coding.Brotli, output => new BrotliStream(output, CompressionLevel.Optimal, leaveOpen: true), cancellation),
    ];

    private static StoredForm Encode(
        string folder,
        string name,
        Coding coding,
        Func<Stream, Stream> encoder,
        CancellationToken cancellation)
    {
        using var source = new FileStream(Path.Combine(folder, name), FileMode.Open, FileAccess.Read, FileShare.Read, 1);
        using var file = new HashedFile(folder, name + coding.Suffix);
        using (var encoded = encoder(file))
        {
            var bytes = new byte[Buffer];
            while (source.Read(bytes) is > 0 and var read)
            {
                cancellation.ThrowIfCancellationRequested();
                encoded.Write(bytes, 0, read);
            }
        }

        return file.Complete();
    }

    [LoggerMessage(90, LogLevel.Error, "{Count} notices are damaged in the store and are not in the snapshot of open data; all others are")]
    private static partial void LeftOut(ILogger logger, int count);
}
