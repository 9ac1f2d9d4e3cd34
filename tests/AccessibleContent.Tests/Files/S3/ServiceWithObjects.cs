using AccessibleContent.Api.Files;
using AccessibleContent.Api.Files.S3;
using AccessibleContent.Api.Store;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace AccessibleContent.Tests.Files.S3;

/// <summary>A service whose files are objects in memory.</summary>
internal sealed class ServiceWithObjects : IAsyncDisposable
{
    public const string AccessKey = "AN-ACCESS-KEY", SecretKey = "the secret of the access key";

    private readonly TemporaryFolder _folder = new();
    private WebApplication _app = null!;

    public ObjectsInMemory Store { get; } = new();

    public LoggedLines Log { get; } = new();

    public HttpClient Client { get; private set; } = null!;

    public FileStore Files => _app.Services.GetRequiredService<FileStore>();

    public static async Task<ServiceWithObjects> StartAsync(params string[] settings)
    {
        var service = new ServiceWithObjects();
        service._app = await ServiceFixture.StartAsync(
            service._folder.Path,
            services => services
                .AddSingleton(new S3Connections(service.Store)).AddSingleton<ILoggerProvider>(service.Log),
            [
                "--urls=http://127.0.0.1:0", "--Seeds:Path=", "--Files:Provider=s3", "--Files:S3:Endpoint=http://objects.example",
                "--Files:S3:Bucket=files", $"--Files:S3:AccessKey={AccessKey}", $"--Files:S3:SecretKey={SecretKey}",
                "--Logging:LogLevel:Default=Debug", .. settings,
            ]);
        service.Client = ServiceFixture.Client(service._app.Urls.Single());
        return service;
    }

    /// <summary>Stores a file as an import does.</summary>
    public async Task<StoredFile> KeepAsync(byte[] bytes, string name = "名单.pdf")
    {
        var path = Path.Combine(_folder.Path, Path.GetRandomFileName());
        await File.WriteAllBytesAsync(path, bytes);
        return (await Files.KeepAsync(path, name, default)).File!;
    }

    /// <summary>Stores a file and publishes a notice that has it.</summary>
    public async Task<StoredFile> PublishAsync(byte[] bytes)
    {
        var file = await KeepAsync(bytes);
        using var body = new StringContent(
            $"---\ntitle: 标题\nindexNumber: a/1\npublishedOn: 2024-07-19\n---\n\n正文。\n\n[附件]({file.Address})\n", null, "text/markdown");
        using var response = await ServiceFixture.WriteAsync(Client, "/api/notices/a-1", "PUT", body);
        Assert.True(response.IsSuccessStatusCode);
        Store.Asked.Clear();
        return file;
    }

    public Task<HttpResponseMessage> AskAsync(StoredFile file, string method = "GET", params string[] fields) =>
        ServiceFixture.SendAsync(Client, file.Address, method, null, fields);

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.DisposeAsync();
        Store.Dispose();
        Log.Dispose();
        _folder.Dispose();
    }
}
