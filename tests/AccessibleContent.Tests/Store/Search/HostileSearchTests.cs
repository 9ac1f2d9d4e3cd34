using AccessibleContent.Api.Store;
using AccessibleContent.Api.Store.Sql;
using AccessibleContent.Api.Store.Sqlite;
using AccessibleContent.Model;
using AccessibleContent.Search;
using Microsoft.Data.Sqlite;

namespace AccessibleContent.Tests.Store.Search;

/// <summary>Nothing that is typed is an error, reaches the syntax of the index, or reads a whole table.</summary>
[OneStore("The search has its index in a file beside each node, of the embedded engine whatever the store is.")]
public sealed class HostileSearchTests
{
    public static TheoryData<string> Hostile { get; } = new(
        "\"", "\"\"", "\"停水", "停水\"", "*", "停*", "NEAR(停水 通知)", "停水 AND", "OR", "NOT 停水", "AND OR NOT NEAR", "^停水",
        "words:停水", "{words}:停水", "-", "--", "-\"", "标题:", "标题:\"", "标题:-停水", "- 停水", "(", ")", "+", "停水 + 通知", "\\",
        "%", "_", "'; DROP TABLE notices; --", "\0", "停\0水", "\uD800", "\uDC00停水", "停水\uD83D", "\uE001停水", "\uE004通知公告",
        "\uE006202407", "\uFFFF", "\u202E停水", "\u200B", new string('"', 10_000), new string('吗', 100), new string('停', 100),
        new string('停', 10_000), string.Concat(Enumerable.Repeat("停水 ", 33)), string.Concat(Enumerable.Repeat("-停水 ", 25)),
        string.Concat(Enumerable.Repeat("1 ", 50)), string.Concat(Enumerable.Repeat("ab'", 33)));

    [Theory]
    [MemberData(nameof(Hostile))]
    public async Task Whatever_is_typed_is_looked_for_and_no_more(string typed)
    {
        using var store = await SearchedStore.MakeAsync(
            SearchedStore.Notice("a", "停水通知", "正文。", facts: "catalog: 通知公告"),
            SearchedStore.Notice("b", "停电", "正文。"));
        var found = await store.FindAsync(typed, null, new Synonyms([new("停水", ["计划检修"])]));
        Assert.All(found.Page.Items, item => Assert.True(typed.Contains('停') || typed.Contains('通'), typed));
        Assert.NotNull(await store.Index.SuggestAsync(typed, 8, default));
        await store.Index.RepairAsync(typed, Synonyms.Ours, default);
        await store.Index.FindCandidatesAsync([new([SearchText.Fold(typed)]), new(["停水", typed])], 50, default);
        Assert.Equal(2, (await store.Notices.ListAsync(new NoticeQuery(), default)).Total);
    }

    [Fact]
    public async Task A_damaged_document_spoils_no_search()
    {
        using var store = await SearchedStore.MakeAsync(
            SearchedStore.Notice("a", "公告", "停水以后发通知。"),
            SearchedStore.Notice("b", "公告", "停水以后发通知。"));
        store.Run("UPDATE revisions SET document = '{' WHERE id = 'a'");
        Assert.Equal(2, (await store.FindAsync("停水 通知")).Page.Total);
        store.Run("UPDATE search_state SET version = 'old'");
        await store.Notices.PrepareAsync(default);
        Assert.Equal("b", await store.IdsAsync("停水 通知"));
    }

    [Fact]
    public async Task No_statement_reads_a_whole_table()
    {
        using var store = await SearchedStore.MakeAsync(SearchedStore.Notice("a", "停水", "正文。"));
        await using var connection = new SqliteConnection(store.ConnectionString);
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        Assert.All(SqliteSearchRows.Statements, statement => Assert.DoesNotContain(Plan(connection, statement), IsScan));
    }

    // The scan of a virtual table is what its own index finds.
    private static bool IsScan(string step) =>
        step.StartsWith("SCAN", StringComparison.Ordinal) && !step.Contains(":M", StringComparison.Ordinal)
        || step.Contains("TEMP B-TREE", StringComparison.Ordinal);

    private static List<string> Plan(SqliteConnection connection, string statement)
    {
        using var command = connection.Command("EXPLAIN QUERY PLAN " + statement);
        foreach (var name in (string[])["$words", "$first", "$last", "$limit", "$key", "$end", "$row", "$id"])
        {
            command.Parameters.Add(new SqliteParameter(name, name == "$words" ? "\"停水\"" : 1));
        }

        using var row = command.ExecuteReader();
        var steps = new List<string>();
        while (row.Read())
        {
            steps.Add(row.GetString(3));
        }

        return steps;
    }
}
