using System.Diagnostics;
using System.Globalization;
using AccessibleContent.EndToEnd.Support;
using Npgsql;

namespace AccessibleContent.Parts.Postgres;

/// <summary>
/// A PgBouncer before a server, which pools transactions: what a client says outside one may reach another connection each time.
/// </summary>
internal sealed class PgBouncer : IAsyncDisposable
{
    private const string Program = "/usr/sbin/pgbouncer";

    /// <summary>The reason for which a test is skipped.</summary>
    public const string Missing = "PgBouncer is not installed (Debian package pgbouncer).";

    private readonly string _folder;
    private readonly int _connections;
    private Process _process = null!;

    private PgBouncer(string folder, int connections) => (_folder, _connections) = (folder, connections);

    /// <summary>Gets a value indicating whether it can be started here.</summary>
    public static bool IsInstalled => File.Exists(Program) && PostgresPrograms.IsInstalled;

    /// <summary>Gets the port on the loopback.</summary>
    public int Port { get; } = Ports.Free();

    private string Configuration => _folder + "/pgbouncer.ini";

    /// <summary>Starts it before a server.</summary>
    /// <param name="server">The server.</param>
    /// <param name="connections">The most connections that it has to a database; fewer than its clients have to it.</param>
    public static async Task<PgBouncer> StartAsync(PostgresServer server, int connections = 4)
    {
        var bouncer = new PgBouncer(await PostgresPrograms.FolderAsync(), connections);
        await bouncer.WriteAsync(server);
        bouncer._process = PostgresPrograms.Start(bouncer._folder, Program, bouncer.Configuration);
        _ = bouncer._process.StandardOutput.ReadToEndAsync();
        _ = bouncer._process.StandardError.ReadToEndAsync();
        for (var start = Stopwatch.GetTimestamp(); !await bouncer.IsReadyAsync("postgres"); await Task.Delay(20))
        {
            if (bouncer._process.HasExited || Stopwatch.GetElapsedTime(start) > TimeSpan.FromSeconds(30))
            {
                throw new InvalidOperationException("PgBouncer did not start: " + await File.ReadAllTextAsync(bouncer._folder + "/log"));
            }
        }

        return bouncer;
    }

    /// <summary>Returns the connection string of a database of the server, through this.</summary>
    public string ConnectionString(string database = "postgres") =>
        $"Host=127.0.0.1;Port={Port.ToString(CultureInfo.InvariantCulture)};Database={database};Username=postgres";

    /// <summary>Leads to another server from now on, as an operator's script does after a promotion.</summary>
    public async Task PointAtAsync(PostgresServer server)
    {
        await WriteAsync(server);
        await ProcessFamily.SignalAsync("HUP", _process.Id);
    }

    public async ValueTask DisposeAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
        NpgsqlConnection.ClearAllPools();
        Directory.Delete(_folder, true);
    }

    // One connection after the other, so that no client has the same one twice for long.
    private Task WriteAsync(PostgresServer server) => File.WriteAllTextAsync(
        Configuration,
        $"""
        [databases]
        * = host=127.0.0.1 port={server.Port} user=postgres
        [pgbouncer]
        listen_addr = 127.0.0.1
        listen_port = {Port}
        unix_socket_dir = {_folder}
        logfile = {_folder}/log
        auth_type = any
        pool_mode = transaction
        default_pool_size = {_connections}
        max_client_conn = 1000
        server_round_robin = 1
        server_login_retry = 0.2
        server_idle_timeout = 5

        """);

    private async Task<bool> IsReadyAsync(string database)
    {
        try
        {
            await using var connection = new NpgsqlConnection(ConnectionString(database) + ";Pooling=false");
            await connection.OpenAsync();
            return true;
        }
        catch (NpgsqlException)
        {
            return false;
        }
    }
}
