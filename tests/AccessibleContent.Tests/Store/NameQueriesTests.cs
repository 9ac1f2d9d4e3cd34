using System.Data.Common;
using AccessibleContent.Api.Store;
using AccessibleContent.Api.Store.Sql;
using AccessibleContent.Api.Store.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace AccessibleContent.Tests.Store;

/// <summary>Columns and publishers are found by their indexes, however many notices there are.</summary>
[OneStore("It reads plans of SQLite; PostgresPlansTests reads the server's.")]
public sealed class NameQueriesTests(ServiceFixture service) : IClassFixture<ServiceFixture>
{
    [Theory]
    [InlineData("蘭山區政府辦公室", null, "publisher")]
    [InlineData(null, "政務公開", "catalog")]
    public async Task A_list_reads_only_the_notices_of_the_name(string? publisher, string? catalog, string column)
    {
        var database = service.Services.GetRequiredService<SqliteDatabase>();
        var plan = await database.ReadAsync(
            connection => Plan(connection, new NoticeQuery { Publisher = publisher, Catalog = catalog }), default);
        Assert.Contains($"USING INDEX notices_by_{column} ({column}=?)", plan, StringComparison.Ordinal);
        Assert.DoesNotContain("SCAN", plan, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("臺灣事務辦公室", "台湾事务办公室")]
    [InlineData("台灣事務辦公室", "台湾事务办公室")]
    [InlineData("臨沂市蘭山區衞生健康局", "临沂市兰山区卫生健康局")]
    [InlineData("信息公開(IT)", "信息公开(it)")]
    [InlineData("乾县", "乾縣")]
    public void Two_spellings_are_one_name(string one, string other) => Assert.Equal(NameForms.Fold(one), NameForms.Fold(other));

    private static string Plan(DbConnection connection, NoticeQuery query)
    {
        var conditions = new SqlConditions(connection, new SqlNames(), query);
        using var command = connection.Command(
            $"EXPLAIN QUERY PLAN SELECT id FROM notices WHERE {conditions} ORDER BY sort_key DESC LIMIT @limit", conditions.Parameters);
        using var rows = command.ExecuteReader();
        var steps = new List<string>();
        while (rows.Read())
        {
            steps.Add(rows.GetString(3));
        }

        return string.Join('\n', steps);
    }
}
