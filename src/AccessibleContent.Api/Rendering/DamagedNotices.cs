using System.Collections.Concurrent;
using AccessibleContent.Api.Store;
using AccessibleContent.Model;

namespace AccessibleContent.Api.Rendering;

/// <summary>Notices whose stored text cannot be read: each is logged once, and fails only the requests for it.</summary>
internal sealed partial class DamagedNotices(ILogger<DamagedNotices> logger)
{
    private const int Most = 1_000;
    private const string Mark = "logged";

    private readonly ConcurrentDictionary<(NoticeId Id, int Revision), bool> _known = new();

    /// <summary>Checks whether a failure is in the log already.</summary>
    public static bool HasLogged(Exception failure) => failure is InvalidDataException && failure.Data.Contains(Mark);

    /// <summary>Reads a document.</summary>
    /// <exception cref="InvalidDataException">The document is damaged.</exception>
    public Notice Read(StoredDocument document)
    {
        try
        {
            return document.Read();
        }
#pragma warning disable CA1031 // Any exception of the reader means a damaged text.
        catch (Exception damage)
#pragma warning restore CA1031
        {
            if (_known.Count < Most && _known.TryAdd((document.Id, document.Revision), true))
            {
                Damaged(logger, document.Id, document.Revision, damage);
            }

            var told = new InvalidDataException($"Revision {document.Revision} of {document.Id} is damaged.", damage);
            told.Data[Mark] = true;
            throw told;
        }
    }

    [LoggerMessage(34, LogLevel.Error, "Revision {Revision} of notice {Id} is damaged in the store and cannot be shown; all others are")]
    private static partial void Damaged(ILogger logger, NoticeId id, int revision, Exception damage);
}
