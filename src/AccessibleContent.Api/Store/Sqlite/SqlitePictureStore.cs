using AccessibleContent.Model;

namespace AccessibleContent.Api.Store.Sqlite;

/// <summary>Where the pictures of notices came from, in the embedded database.</summary>
internal sealed class SqlitePictureStore(SqliteDatabase database) : IPictureStore
{
    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<KeptPicture>> ListAsync(NoticeId id, CancellationToken cancellation) =>
        database.ReadAsync(connection => SqlitePictures.List(connection, id), cancellation);
}
