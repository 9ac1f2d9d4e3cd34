using Microsoft.AspNetCore.Builder;

namespace AccessibleContent.Tests.Support;

/// <summary>A service over a store that is initially empty, in a folder of its own, with a client; one for each test.</summary>
public abstract class EmptyService : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();

    /// <summary>Gets the folder of the store.</summary>
    protected string Folder => _folder.Path;

    /// <summary>Gets the service.</summary>
    protected WebApplication App { get; private set; } = null!;

    /// <summary>Gets the client.</summary>
    protected HttpClient Client { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        App = await ServiceFixture.StartAsync(Folder, "--urls=http://127.0.0.1:0", "--Seeds:Path=");
        Client = ServiceFixture.Client(App.Urls.Single());
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        Client.Dispose();
        await App.DisposeAsync();
        _folder.Dispose();
    }
}
