using System.Data.Common;
using System.Globalization;
using AccessibleContent.Model;

namespace AccessibleContent.Api.Store.Sql;

/// <summary>The numbers of reads in an SQL database.</summary>
internal sealed class SqlViewStore(ISqlDatabase database) : IViewStore
{
    // Only for notices that there are: a number without one would end the batch that it is in.
    private const string Put =
        "INSERT INTO views (id, number) SELECT @id, @number FROM notices WHERE id = @id ON CONFLICT (id) DO UPDATE SET number = ";

    private const int Page = 10_000;

    private static readonly string Most = NoticeViews.Most.ToString(CultureInfo.InvariantCulture);

    /// <inheritdoc/>
    public ValueTask<long> FindAsync(NoticeId id, CancellationToken cancellation) =>
        database.ReadLatestAsync(connection => Find(connection, id), cancellation);

    /// <inheritdoc/>
    public async ValueTask AddAsync(IReadOnlyCollection<NoticeViews> views, CancellationToken cancellation) =>
        await database.NoteAsync(session => Run(session.Connection, views, Capped("views.number + excluded.number")), cancellation);

    /// <inheritdoc/>
    public async ValueTask RaiseAsync(IReadOnlyCollection<NoticeViews> views, CancellationToken cancellation)
    {
        if (views.Count > 0)
        {
            await database.NoteAsync(session => Raise(session.Connection, views), cancellation);
        }
    }

    /// <summary>Raises numbers, within a transaction.</summary>
    public static int Raise(DbConnection connection, IReadOnlyCollection<NoticeViews> views) =>
        Run(connection, views, Capped("CASE WHEN views.number > excluded.number THEN views.number ELSE excluded.number END"));

    /// <inheritdoc/>
    public ValueTask<string?> SetAsync(NoticeViews views, NoticeRealm? realm, CancellationToken cancellation) => database.NoteAsync(
        session =>
        {
            var outside = SqlPublishing.Outside(session.Connection, views.Id, realm);
            _ = outside is null ? Run(session.Connection, [views], "excluded.number") : 0;
            return outside;
        },
        cancellation);

    /// <inheritdoc/>
    public async ValueTask<IReadOnlyList<NoticeViews>> ListAsync(CancellationToken cancellation)
    {
        var (views, after) = (new List<NoticeViews>(), "");
        while (await database.ReadLongAsync(connection => List(connection, after), cancellation) is { Count: > 0 } page)
        {
            views.AddRange(page.Select(one => (Id: NoticeId.From(one.Id), one.Number))
                .Where(one => one.Id is not null)
                .Select(one => new NoticeViews(one.Id!.Value, one.Number)));
            after = page[^1].Id;
        }

        return views;
    }

    private static long Find(DbConnection connection, NoticeId id)
    {
        return connection.Number("SELECT number FROM views WHERE id = @id", ("@id", id.Value)) ?? 0;
    }

    private static int Run(DbConnection connection, IReadOnlyCollection<NoticeViews> views, string number)
    {
        using var command = connection.Command(Put + number, ("@id", ""), ("@number", 0L));
        // In one order everywhere: two nodes that add to the same numbers do not wait for each other in a circle.
        foreach (var one in views.OrderBy(one => one.Id.Value, StringComparer.Ordinal))
        {
            command.Parameters["@id"].Value = one.Id.Value;
            command.Parameters["@number"].Value = one.Number;
            command.ExecuteNonQuery();
        }

        return views.Count;
    }

    private static string Capped(string number) => $"CASE WHEN {number} > {Most} THEN {Most} ELSE {number} END";

    private static List<(string Id, long Number)> List(DbConnection connection, string after)
    {
        using var command = connection.Command(
            $"SELECT id, number FROM views WHERE id > @after ORDER BY id LIMIT {Page}",
            ("@after", after));
        using var row = command.ExecuteReader();
        var views = new List<(string, long)>();
        while (row.Read())
        {
            views.Add((row.GetString(0), row.GetInt64(1)));
        }

        return views;
    }
}
