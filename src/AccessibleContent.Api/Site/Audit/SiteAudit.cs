using AccessibleContent.Api.Rendering;
using AccessibleContent.Api.Store;
using Microsoft.Extensions.Options;

namespace AccessibleContent.Api.Site.Audit;

/// <summary>
/// The record of the site's own audit, as it is now in its file: a new one is in force with the next request. One that cannot be used is
/// reported to the operator once, and counts as absent.
/// </summary>
internal sealed partial class SiteAudit(
    IOptions<AuditOptions> audit,
    IOptions<SiteOptions> site,
    IOptions<StoreOptions> store,
    ILogger<SiteAudit> logger) : IHostedService
{
    private readonly string _path = AuditRecordFile.Path(audit.Value, store.Value);
    private readonly Lock _reading = new();
    private volatile Known _known = new(null, KnownAudit.None);

    /// <summary>Gets the record in force.</summary>
    public KnownAudit Now
    {
        get
        {
            var file = new FileInfo(_path);
            var state = file.Exists ? new FileState(file.Length, file.LastWriteTimeUtc) : null;
            return _known.State == state ? _known.Audit : Read(state);
        }
    }

    /// <summary>Reads the record, so that the operator learns at the start that it cannot be used.</summary>
    public Task StartAsync(CancellationToken cancellationToken)
    {
        _ = Now;
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private KnownAudit Read(FileState? state)
    {
        lock (_reading)
        {
            if (_known.State != state)
            {
                _known = new(state, state is null ? KnownAudit.None : Read());
            }

            return _known.Audit;
        }
    }

    private KnownAudit Read()
    {
        var (record, problem, version) = (default(AuditRecord), default(string), "");
        try
        {
            var bytes = Bytes();
            (record, problem) = AuditRecordFile.Read(bytes, site.Value);
            version = ContentHash.Of(Convert.ToHexStringLower(bytes))[..12];
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            problem = failure.Message;
        }

        if (record is null)
        {
            Unusable(logger, _path, problem ?? "");
            return KnownAudit.None;
        }

        return new(version, record);
    }

    private byte[] Bytes()
    {
        using var file = new FileStream(_path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var bytes = new byte[AuditRecordFile.MaxBytes + 1];
        var count = file.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        return count <= AuditRecordFile.MaxBytes
            ? bytes[..count]
            : throw new IOException($"it has more than {AuditRecordFile.MaxBytes} bytes");
    }

    [LoggerMessage(
        36,
        LogLevel.Warning,
        "The record of the site's audit, {Path}, is not used: {Problem}. The statement says that the site is not tested; run audit again")]
    private static partial void Unusable(ILogger logger, string path, string problem);

    private sealed record FileState(long Length, DateTime WrittenAt);

    private sealed record Known(FileState? State, KnownAudit Audit);
}
