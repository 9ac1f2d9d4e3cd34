using System.Globalization;
using AccessibleContent.Model;
using Microsoft.Data.Sqlite;

namespace AccessibleContent.Api.Store.Sqlite;

/// <summary>The numbers of reads in the embedded database.</summary>
internal sealed class SqliteViewStore(SqliteDatabase database) : IViewStore
{
    // Only for notices that there are: a number without one would end the batch that it is in.
    private const string Put =
        "INSERT INTO views (id, number) SELECT $id, $number FROM notices WHERE id = $id ON CONFLICT (id) DO UPDATE SET number = ";

    private static readonly string Most = NoticeViews.Most.ToString(CultureInfo.InvariantCulture);

    /// <inheritdoc/>
    public ValueTask<long> FindAsync(NoticeId id, CancellationToken cancellation) =>
        database.ReadAsync(connection => Find(connection, id), cancellation);

    /// <inheritdoc/>
    public async ValueTask AddAsync(IReadOnlyCollection<NoticeViews> views, CancellationToken cancellation) =>
        await database.WriteAsync(connection => Run(connection, views, $"min(number + excluded.number, {Most})"), cancellation);

    /// <inheritdoc/>
    public async ValueTask RaiseAsync(IReadOnlyCollection<NoticeViews> views, CancellationToken cancellation)
    {
        if (views.Count > 0)
        {
            await database.WriteAsync(connection => Raise(connection, views), cancellation);
        }
    }

    /// <summary>Raises numbers, within a transaction.</summary>
    public static int Raise(SqliteConnection connection, IReadOnlyCollection<NoticeViews> views) =>
        Run(connection, views, $"min(max(number, excluded.number), {Most})");

    /// <inheritdoc/>
    public ValueTask<string?> SetAsync(NoticeViews views, NoticeRealm? realm, CancellationToken cancellation) => database.WriteAsync(
        connection =>
        {
            var outside = SqlitePublishing.Outside(connection, views.Id, realm);
            _ = outside is null ? Run(connection, [views], "excluded.number") : 0;
            return outside;
        },
        cancellation);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<NoticeViews>> ListAsync(CancellationToken cancellation) => database.ReadLongAsync(List, cancellation);

    private static long Find(SqliteConnection connection, NoticeId id)
    {
        using var command = connection.Command("SELECT number FROM views WHERE id = $id", ("$id", id.Value));
        return command.ExecuteScalar() as long? ?? 0;
    }

    private static int Run(SqliteConnection connection, IReadOnlyCollection<NoticeViews> views, string number)
    {
        using var command = connection.Command(Put + number, ("$id", ""), ("$number", 0L));
        foreach (var one in views)
        {
            command.Parameters["$id"].Value = one.Id.Value;
            command.Parameters["$number"].Value = one.Number;
            command.ExecuteNonQuery();
        }

        return views.Count;
    }

    private static IReadOnlyList<NoticeViews> List(SqliteConnection connection)
    {
        using var command = connection.Command("SELECT id, number FROM views ORDER BY id");
        using var row = command.ExecuteReader();
        var views = new List<NoticeViews>();
        while (row.Read())
        {
            if (NoticeId.From(row.GetString(0)) is { } id)
            {
                views.Add(new(id, row.GetInt64(1)));
            }
        }

        return views;
    }
}
