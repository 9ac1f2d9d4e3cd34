using System.Collections.Concurrent;
using AccessibleContent.Api.Files;
using AccessibleContent.Api.Files.Pictures;
using AccessibleContent.Api.Http.Log;
using AccessibleContent.Api.Http.Responses;
using AccessibleContent.Api.Intake.Crawl;
using AccessibleContent.Api.Intake.Seeds;
using AccessibleContent.Api.Publishing;
using AccessibleContent.Api.Rendering;
using AccessibleContent.Api.Resilience;
using AccessibleContent.Api.Settings;
using AccessibleContent.Api.Store;
using AccessibleContent.Api.Store.Sql;
using AccessibleContent.Model;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace AccessibleContent.Tests.Intake.Crawl;

/// <summary>The crawler over a store of its own, a small site to crawl, and a fast clock.</summary>
internal sealed class CrawlFixture : IAsyncDisposable, ILoggerProvider, ILogger
{
    private readonly TemporaryFolder _folder = new();
    private ServiceProvider _store = null!;

    public SmallSite Site { get; private set; } = null!;

    public ConcurrentQueue<string> Log { get; } = [];

    public INoticeStore Store { get; private set; } = null!;

    public CrawledSite Settings { get; } = new() { RequestsPerMinute = 600, PrivateNetworks = "127.0.0.1/32" };

    public static async Task<CrawlFixture> StartAsync()
    {
        var fixture = new CrawlFixture { Site = await SmallSite.StartAsync() };
        fixture.Settings.Url = fixture.Site.Home + "sitemap.xml";
        fixture._store = OtherProcess.Services(TestStore.Of(fixture._folder.Path));
        fixture.Store = fixture._store.GetRequiredService<INoticeStore>();
        await fixture.Store.PrepareAsync(default);
        return fixture;
    }

    /// <summary>Crawls once, as a service that has just started.</summary>
    public Task<CrawlCounts> CrawlAsync(CancellationToken cancellation = default) => CrawlAsync(() => { }, cancellation);

    /// <summary>Crawls once, as a node whose lease may be lost.</summary>
    public async Task<CrawlCounts> CrawlAsync(Action throwIfLost, CancellationToken cancellation = default)
    {
        await using var services = new ServiceCollection()
            .AddLogging(logging => logging.AddProvider(this).SetMinimumLevel(LogLevel.Warning))
            .AddSingleton<TimeProvider>(new HastyTime())
            .AddSitePolicy()
            .AddSingleton(Store)
            .AddSingleton(_store.GetRequiredService<ISqlDatabase>())
            .AddSingleton<ICrawlStore, SqlCrawlStore>()
            .AddSingleton<IChangeLog, SqlChangeLog>()
            .AddSingleton<CurrentVersions>()
            .AddSingleton<Schedule>()
            .AddMetrics()
            .AddSingleton<ServiceMeter>()
            .AddSingleton<PublicationCounts>()
            .AddSingleton(_store.GetRequiredService<IIndexedState>())
            .AddSingleton<NoticePublisher>()
            .AddSingleton(_store.GetRequiredService<IPictureStore>())
            .AddSingleton(_store.GetRequiredService<IOptions<StoreOptions>>())
            .AddSingleton<IOptions<FilesOptions>>(new OptionsWrapper<FilesOptions>(new()))
            .AddSingleton<IOptions<PicturesOptions>>(new OptionsWrapper<PicturesOptions>(new()))
            .AddPicturePolicy()
            .AddSingleton<IFileBytes, FolderBytes>()
            .AddSingleton<FileStore>()
            .AddSingleton<PictureClient>()
            .AddSingleton<PictureKeeper>()
            .AddSingleton<ScheduledCrawl>()
            .AddSingleton<IOptions<SiteOptions>>(new OptionsWrapper<SiteOptions>(new() { BaseUrl = "https://www.example.org" }))
            .AddSingleton<IOptions<SourcesOptions>>(new OptionsWrapper<SourcesOptions>(new() { Site = Settings }))
            .BuildServiceProvider();
        return await services.GetRequiredService<ScheduledCrawl>().CrawlAsync(throwIfLost, cancellation);
    }

    public async Task<Notice?> NoticeAsync(string name)
    {
        var id = NoticeId.From(name)!.Value;
        return await Store.FindVersionAsync(id, default) is { } version ? await Store.FindAsync(id, version.Revision, default) : null;
    }

    public async Task<string> TextAsync(string name) => await NoticeAsync(name) is { } notice ? PlainWords.Of(notice.Blocks[0]) : "";

    public ILogger CreateLogger(string categoryName) =>
        categoryName.StartsWith("AccessibleContent", StringComparison.Ordinal)
            ? this
            : Microsoft.Extensions.Logging.Abstractions.NullLogger.Instance;

    void ILogger.Log<TState>(
        LogLevel logLevel,
        EventId eventId,
        TState state,
        Exception? exception,
        Func<TState, Exception?, string> formatter) => Log.Enqueue(formatter(state, exception));

    public bool IsEnabled(LogLevel logLevel) => true;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public void Dispose()
    {
    }

    public async ValueTask DisposeAsync()
    {
        await Site.DisposeAsync();
        await _store.DisposeAsync();
        _folder.Dispose();
    }
}
