using AccessibleContent.Api;
using AccessibleContent.Model;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace AccessibleContent.Tests.Support;

/// <summary>A separate service over a store in which a test can inject faults.</summary>
internal sealed class ChaosFixture : IAsyncDisposable
{
    private readonly TemporaryFolder _folder = new();
    private WebApplication _app = null!;

    /// <summary>Gets or sets what happens before each reading of the store; it is given the name of the operation.</summary>
    public Func<string, CancellationToken, ValueTask> Before { get; set; } = (_, _) => ValueTask.CompletedTask;

    public HttpClient Client { get; private set; } = null!;

    public LoggedLines Log { get; } = new();

    public IServiceProvider Services => _app.Services;

    public string Folder => _folder.Path;

    public static async Task<ChaosFixture> StartAsync(params string[] settings)
    {
        var fixture = new ChaosFixture();
        fixture._app = Service.Build(
            [
                .. TestStore.Settings(fixture._folder.Path),
                $"--Seeds:Path={Path.Combine(Sources.Root, "seeds")}",
                "--Logging:LogLevel:Default=None",
                "--Logging:LogLevel:Polly=None",
                "--urls=http://127.0.0.1:0",
                .. settings,
            ],
            services => services.AddSingleton<ILoggerProvider>(fixture.Log));
        TestStore.BeforeReading(fixture.Services, (what, token) => fixture.Before(what, token));
        await fixture._app.StartAsync();
        fixture.Client = ServiceFixture.Client(fixture._app.Urls.Single());
        return fixture;
    }

    /// <summary>Publishes as a writer inside the service does.</summary>
    public Task PublishAsync(Notice notice) => ServiceFixture.PublishAsync(Services, notice);

    public Task<HttpResponseMessage> SendAsync(string path) => Client.GetAsync(new Uri(path, UriKind.Relative));

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.DisposeAsync();
        _folder.Dispose();
    }
}
