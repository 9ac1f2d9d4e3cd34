using System.Security.Cryptography;
using System.Text;
using AccessibleContent.Api;
using AccessibleContent.EndToEnd.Hanzi;
using AccessibleContent.EndToEnd.Support;
using Microsoft.AspNetCore.Builder;

namespace AccessibleContent.EndToEnd.Clients;

/// <summary>The running service with its descriptions in files, in a folder where clients are generated.</summary>
public sealed class DescribedService : IAsyncLifetime
{
    /// <summary>The key that clients publish with.</summary>
    public const string Key = "a key of the generated clients";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("accessible-content-clients-");
    private WebApplication _app = null!;

    /// <summary>Gets the folder with the sources of the programs and what they are built with.</summary>
    public static string Programs { get; } = Path.Combine(Repository.Root, "tests/AccessibleContent.EndToEnd/Clients");

    /// <summary>Gets the description.</summary>
    public string Description => Path.Combine(_folder.FullName, "v1.json");

    /// <summary>Gets the description for generators that do not know <c>oneOf</c>.</summary>
    public string Inherited => Path.Combine(_folder.FullName, "v1-inheritance.json");

    /// <summary>Gets the address of the service.</summary>
    public string Base { get; } = $"http://127.0.0.1:{Ports.Free()}";

    public async ValueTask InitializeAsync()
    {
        _app = Service.Build(
        [
            $"--urls={Base}",
            $"--Store:ConnectionString=Data Source={_folder.FullName}/notices.db",
            $"--Seeds:Path={Repository.Root}/tests/AccessibleContent.Tests/Fixtures",
            "--Publishing:Keys:0:Name=编辑",
            $"--Publishing:Keys:0:Sha256={Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Key)))}",
            "--Logging:LogLevel:Default=Error",
        ]);
        await _app.StartAsync();
        using var client = new HttpClient { BaseAddress = new Uri(Base) };
        foreach (var file in new[] { Description, Inherited })
        {
            await File.WriteAllTextAsync(file, await client.GetStringAsync("/openapi/" + Path.GetFileName(file)));
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _folder.Delete(true);
    }

    /// <summary>Returns a new folder with some of the programs' files.</summary>
    public string FolderWith(string name, IEnumerable<string> files)
    {
        var folder = _folder.CreateSubdirectory(name).FullName;
        foreach (var file in files)
        {
            File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
        }

        return folder;
    }
}
