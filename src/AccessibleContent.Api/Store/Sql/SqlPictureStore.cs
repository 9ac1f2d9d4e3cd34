using AccessibleContent.Model;

namespace AccessibleContent.Api.Store.Sql;

/// <summary>Where the pictures of notices came from, in an SQL database.</summary>
internal sealed class SqlPictureStore(ISqlDatabase database) : IPictureStore
{
    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<KeptPicture>> ListAsync(NoticeId id, CancellationToken cancellation) =>
        database.ReadAsync(connection => SqlPictures.List(connection, id), cancellation);
}
