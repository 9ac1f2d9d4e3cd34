using System.Diagnostics;
using System.Globalization;
using AccessibleContent.EndToEnd.Hosting;
using AccessibleContent.Parts.Postgres;

namespace AccessibleContent.EndToEnd.Nodes;

/// <summary>Three nodes behind nginx over a PostgreSQL, under readers and editors, and what is done to them.</summary>
internal sealed class Drill : IAsyncDisposable
{
    private readonly long _start = Stopwatch.GetTimestamp();
    private Drill() { }

    /// <summary>Gets how many minutes the drills may take: <c>DRILL_MINUTES</c>; zero for the short form.</summary>
    public static int Minutes { get; } =
        int.Parse(Environment.GetEnvironmentVariable("DRILL_MINUTES") ?? "0", CultureInfo.InvariantCulture);

    /// <summary>Leaves a case to the long form, so that the short one is over within minutes.</summary>
    public static void SkipUnlessLong(bool isOfBoth) =>
        Assert.SkipUnless(isOfBoth || Minutes > 0, "This case is a part of the long form (DRILL_MINUTES).");

    /// <summary>Gets the primary at the start.</summary>
    public PostgresServer Primary { get; private set; } = null!;

    /// <summary>Gets its standby; null where the drill needs none.</summary>
    public PostgresServer? Standby { get; private set; }

    /// <summary>Gets what pools transactions between the nodes and the server; null where they are connected to it.</summary>
    public PgBouncer? Bouncer { get; private set; }

    /// <summary>Gets the nodes.</summary>
    public NodesUnderTest Site { get; private set; } = null!;

    /// <summary>Gets the editors.</summary>
    public Editors Editors { get; private set; } = null!;

    /// <summary>Gets what was done, and when.</summary>
    public List<(TimeSpan At, string What)> Events { get; } = [];

    /// <summary>Gets how long the drill has lasted.</summary>
    public TimeSpan Now => Stopwatch.GetElapsedTime(_start);

    /// <summary>Skips the test where something is missing.</summary>
    public static void SkipUnlessPossible()
    {
        Assert.SkipUnless(PostgresPrograms.IsInstalled, PostgresPrograms.Missing);
        Assert.SkipUnless(PgBouncer.IsInstalled, PgBouncer.Missing);
        Assert.SkipUnless(Proxy.IsInstalled, "nginx with its modules brotli-static and headers-more-filter is not installed.");
    }

    /// <summary>Starts everything.</summary>
    public static async Task<Drill> StartAsync(bool hasStandby = false, bool isPooled = false, params string[] settings)
    {
        SkipUnlessPossible();
        var drill = new Drill();
        try
        {
            drill.Primary = await PostgresServer.StartAsync();
            await drill.Primary.CreateDatabaseAsync("notices");
            if (hasStandby)
            {
                drill.Standby = await drill.Primary.StandbyAsync();
                await drill.Primary.SynchronousAsync();
            }

            drill.Bouncer = isPooled ? await PgBouncer.StartAsync(drill.Primary) : null;
            drill.Site = await NodesUnderTest.StartAsync(drill.Store, settings);
            drill.Editors = new(drill.Site.Client, drill._start);
        }
        catch
        {
            await drill.DisposeAsync();
            throw;
        }

        return drill;
    }

    /// <summary>Publishes notices that readers ask for, and lets every node answer each once.</summary>
    public async Task<Func<int, string>> KnownAsync(int count)
    {
        await Editors.PublishAsync(4, count, 1000);
        foreach (var node in Site.Nodes)
        {
            for (var number = 1; number <= count; number++)
            {
                await Hosting.Site.UntilAsync(async () =>
                {
                    using var response = await node.Client.GetAsync(new Uri(Path(number), UriKind.Relative));
                    return response.IsSuccessStatusCode;
                });
            }
        }

        // A key that nginx does not know leads past its cache to a node.
        return reader => string.Create(CultureInfo.InvariantCulture, $"{Path((reader % count) + 1)}?reader={reader}");
    }

    /// <summary>Lets readers come.</summary>
    public Readers Read(int rate, Func<int, string> path) => new(Site.Client, rate, path, _start);

    /// <summary>Notes what is done, and does it.</summary>
    public async Task DoAsync(string what, Func<Task> act)
    {
        Events.Add((Now, what));
        await act();
    }

    public async ValueTask DisposeAsync()
    {
        if (Site is not null)
        {
            await Site.DisposeAsync();
        }

        if (Bouncer is not null)
        {
            await Bouncer.DisposeAsync();
        }

        if (Primary is not null)
        {
            await Primary.DisposeAsync();
        }
    }

    // Both servers, where there are two: a node finds the one that is the primary.
    private string Store => Bouncer?.ConnectionString("notices") ?? (Standby is null
        ? Primary.ConnectionString("notices")
        : $"Host=127.0.0.1:{Primary.Port},127.0.0.1:{Standby.Port};Database=notices;Username=postgres");

    private static string Path(int number) => $"/api/notices/{Editors.Id(number)}/elder";
}
