using System.Diagnostics;
using System.Globalization;
using AccessibleContent.EndToEnd.Support;
using Npgsql;

namespace AccessibleContent.Parts.Postgres;

/// <summary>
/// A PostgreSQL for tests, on a free port of the loopback and in a folder of its own, that can be killed, suspended, restarted and
/// followed by a standby.
/// </summary>
internal sealed class PostgresServer : IAsyncDisposable
{
    /// <summary>What every server has: text compares by bytes everywhere, and nothing leaves the loopback.</summary>
    private const string Configuration =
        """

        listen_addresses = '127.0.0.1'
        max_connections = 200
        shared_buffers = 32MB
        min_wal_size = 2MB
        max_wal_senders = 5
        wal_keep_size = 128MB
        hot_standby = on
        log_checkpoints = off
        timezone = 'UTC'
        # Files of the folder, which go with it, and not of /dev/shm, where a killed server would leave them.
        dynamic_shared_memory_type = mmap

        """;

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly List<PostgresServer> _standbys = [];
    private readonly string _name;
    private Process? _process;
    private TextWriter? _log;

    private PostgresServer(string folder, string name) => (Folder, _name) = (folder, name);

    /// <summary>Gets the port on the loopback.</summary>
    public int Port { get; } = Ports.Free();

    /// <summary>Gets the folder that it owns, which is deleted with it.</summary>
    public string Folder { get; }

    /// <summary>Gets how long the start took, the making of the cluster included.</summary>
    public TimeSpan Started { get; private set; }

    /// <summary>Gets the id of its first process; null while it is not running.</summary>
    public int? ProcessId => _process?.Id;

    private string Data => Folder + "/data";

    private string Pid => Data + "/postmaster.pid";

    /// <summary>Makes a cluster and starts it.</summary>
    /// <param name="settings">Lines of <c>postgresql.conf</c>, such as <c>fsync = off</c>.</param>
    public static async Task<PostgresServer> StartAsync(params string[] settings)
    {
        var start = Stopwatch.GetTimestamp();
        var server = new PostgresServer(await PostgresPrograms.FolderAsync(), "primary");
        await PostgresPrograms.RunAsync(
            server.Folder, "initdb", "-D", server.Data, "-U", "postgres", "--auth=trust", "--encoding=UTF8", "--locale=C",
            "--no-sync", "--no-instructions", "--wal-segsize=1");
        await File.AppendAllTextAsync(server.Data + "/postgresql.conf", Configuration + string.Join('\n', settings) + "\n");
        await server.StartAgainAsync();
        server.Started = Stopwatch.GetElapsedTime(start);
        return server;
    }

    /// <summary>Returns the connection string of a database.</summary>
    public string ConnectionString(string database = "postgres") =>
        $"Host=127.0.0.1;Port={Port.ToString(CultureInfo.InvariantCulture)};Database={database};Username=postgres";

    /// <summary>Starts it, the first time or after it was stopped or killed, and waits until it accepts connections.</summary>
    public async Task StartAgainAsync()
    {
        _process = PostgresPrograms.Start(
            Folder, "postgres", "-D", Data, "-p", Port.ToString(CultureInfo.InvariantCulture), "-k", Folder,
            "-c", "cluster_name=" + _name);
        var log = _log = TextWriter.Synchronized(new StreamWriter(Folder + "/log", true) { AutoFlush = true });
        _process.OutputDataReceived += (_, line) => log.WriteLine(line.Data);
        _process.ErrorDataReceived += (_, line) => log.WriteLine(line.Data);
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
        for (var start = Stopwatch.GetTimestamp(); !await IsReadyAsync(); await Task.Delay(10))
        {
            if (_process.HasExited || Stopwatch.GetElapsedTime(start) > Patience)
            {
                throw new InvalidOperationException("PostgreSQL did not start: " + await LogAsync());
            }
        }
    }

    /// <summary>Stops it as an administrator does: open transactions are rolled back.</summary>
    public Task StopAsync() => EndAsync(process => ProcessFamily.SignalAsync("INT", process));

    /// <summary>Kills it as a power cut does, with all its processes.</summary>
    public Task KillAsync() => EndAsync(ProcessFamily.KillAsync);

    /// <summary>Suspends it: connections stay open, and nothing arrives.</summary>
    public Task PauseAsync() => ProcessFamily.StopAsync(_process!.Id);

    /// <summary>Resumes it.</summary>
    public Task ContinueAsync() => ProcessFamily.ContinueAsync(_process!.Id);

    /// <summary>Starts a server that follows this one by streaming; it ends with this one at the latest.</summary>
    public async Task<PostgresServer> StandbyAsync(string name = "standby")
    {
        var start = Stopwatch.GetTimestamp();
        var standby = new PostgresServer(await PostgresPrograms.FolderAsync(), name);
        _standbys.Add(standby);
        await PostgresPrograms.RunAsync(
            standby.Folder, "pg_basebackup", "-D", standby.Data, "-d", $"host=127.0.0.1 port={Port} user=postgres", "-R", "-X", "stream",
            "--checkpoint=fast", "--no-sync");

        // Whom this one waits for is no business of a server that takes its place.
        await File.AppendAllTextAsync(standby.Data + "/postgresql.auto.conf", "synchronous_standby_names = ''\n");
        await standby.StartAgainAsync();
        standby.Started = Stopwatch.GetElapsedTime(start);
        return standby;
    }

    /// <summary>Reads what it has logged.</summary>
    public Task<string> LogAsync() => Task.Run(() =>
    {
        using var reader = new StreamReader(new FileStream(Folder + "/log", FileMode.Open, FileAccess.Read, FileShare.ReadWrite));
        return reader.ReadToEnd();
    });

    public async ValueTask DisposeAsync()
    {
        foreach (var standby in _standbys)
        {
            await standby.DisposeAsync();
        }

        await KillAsync();
        NpgsqlConnection.ClearAllPools();
        if (Directory.Exists(Folder))
        {
            Directory.Delete(Folder, true);
        }
    }

    // Its eighth line says how far the server is.
    private async Task<bool> IsReadyAsync()
    {
        try
        {
            var lines = await File.ReadAllLinesAsync(Pid);
            return lines.Length > 7 && lines[0] == $"{_process!.Id}" && lines[7].TrimEnd() == "ready";
        }
        catch (IOException)
        {
            return false;
        }
    }

    private async Task EndAsync(Func<int, Task> end)
    {
        if (_process is null)
        {
            return;
        }

        var segment = await SegmentAsync();
        await end(_process.Id);
        await _process.WaitForExitAsync();
        _process.Dispose();
        await _log!.DisposeAsync();
        _process = null;
        if (segment is not null && File.Exists(Pid))
        {
            using var remove = Process.Start(new ProcessStartInfo("ipcrm", ["-m", segment]) { RedirectStandardError = true })!;
            await remove.WaitForExitAsync();
        }
    }

    // A killed server leaves its segment of shared memory, which it would find again; the machine would keep it until it is restarted.
    private async Task<string?> SegmentAsync() =>
        File.Exists(Pid) && await File.ReadAllLinesAsync(Pid) is { Length: > 6 } lines ? lines[6].Split(' ')[^1] : null;
}
