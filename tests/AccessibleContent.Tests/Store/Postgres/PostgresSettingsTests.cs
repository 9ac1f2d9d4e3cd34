using AccessibleContent.Api;
using AccessibleContent.Api.Store;
using AccessibleContent.Api.Store.Postgres;
using Microsoft.Extensions.Options;
using Npgsql;

namespace AccessibleContent.Tests.Store.Postgres;

/// <summary>What an operator writes of a server, and what a node makes of it.</summary>
[OneStore("It connects to nothing.")]
public sealed class PostgresSettingsTests
{
    private const string Server = "Host=db;Database=notices;Username=notices;Password=SECRET";

    [Theory]
    [InlineData("", 16, 4, 1)]
    [InlineData(";Maximum Pool Size=5", 3, 2, 1)]
    [InlineData(";Maximum Pool Size=10", 8, 2, 1)]
    [InlineData(";MaxPoolSize=40;timeout=5", 32, 8, 5)]
    [InlineData(";Maximum Pool Size=100;Timeout=15", 92, 8, 15)]
    public void A_node_has_twenty_connections_and_waits_a_second_for_one_unless_the_string_says_otherwise(
        string more,
        int reading,
        int writing,
        int patience)
    {
        using var sources = new PostgresSources(Options.Create(new StoreOptions
        {
            Provider = StoreOptions.PostgreSql,
            ConnectionString = Server + more,
        }));
        Assert.Equal((reading, writing), (sources.Reading, sources.Writing));
        Assert.Equal((reading, patience), Of(sources.Reads));
        Assert.Equal((writing, patience), Of(sources.Writes));
    }

    [Theory]
    [InlineData("postgresql", Server + ";Connection Idle Lifetime=5", "cannot be used")]
    [InlineData("postgresql", Server + ";Target Session Attributes=primary", "cannot be used")]
    [InlineData("postgresql", Server + ";Maximum Pool Size=4", "must be 5 or more, not 4")]
    [InlineData("postgresql", Server + ";SECRET2=1", "cannot be read")]
    [InlineData("postgresql", "Data Source=SECRET", "cannot be read")]
    [InlineData("sqlite", Server, "write Store:Provider=postgresql")]
    [InlineData("sqlite", Server + ";Nonsense=1", "cannot be read")]
    [InlineData("sqlite", "Data Source=a.db;Nonsense=1;Password=SECRET", "cannot be read")]
    [InlineData("postgres", Server, "Store:Provider must be sqlite or postgresql")]
    public void A_wrong_setting_is_named_and_no_secret_is_repeated(string provider, string connectionString, string words)
    {
        var error = Assert.Throws<OptionsValidationException>(() => Service.Build(
            ["--urls=http://127.0.0.1:0", "--Store:Provider=" + provider, "--Store:ConnectionString=" + connectionString]));
        Assert.Contains(error.Failures, failure => failure.Contains(words, StringComparison.Ordinal));
        Assert.DoesNotContain(error.Failures, failure => failure.Contains("SECRET", StringComparison.OrdinalIgnoreCase));
    }

    private static (int Pool, int Patience) Of(NpgsqlDataSource source) =>
        new NpgsqlConnectionStringBuilder(source.ConnectionString) is var given ? (given.MaxPoolSize, given.Timeout) : default;
}
