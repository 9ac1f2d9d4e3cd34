using System.Globalization;
using AccessibleContent.EndToEnd.Hanzi;
using AccessibleContent.EndToEnd.Site;
using AccessibleContent.EndToEnd.Support;

namespace AccessibleContent.EndToEnd.Nodes;

/// <summary>An object store (s3rver) for one test, with one bucket on a free port, that can be killed, suspended and restarted.</summary>
internal sealed class S3Server : IDisposable
{
    private const string Node = "/usr/bin/node";

    private static readonly string Program = Path.Combine(
        Repository.Root, "tests/AccessibleContent.EndToEnd/Nodes/node_modules/s3rver/bin/s3rver.js");

    private readonly string _folder = Directory.CreateTempSubdirectory("accessible-content-s3-").FullName;
    private readonly int _port = Ports.Free();
    private readonly ServerProcess _process = new();

    /// <summary>Gets the settings of a node that keeps its files here.</summary>
    public string[] Settings =>
    [
        "--Files:Provider=s3", $"--Files:S3:Endpoint=http://127.0.0.1:{_port}", "--Files:S3:Bucket=files", "--Files:S3:AccessKey=S3RVER",
        "--Files:S3:SecretKey=S3RVER",
    ];

    /// <summary>Gets the names of the objects.</summary>
    public IReadOnlyList<string> Keys =>
    [
        .. Directory.EnumerateFiles($"{_folder}/files", "*._S3rver_object", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath($"{_folder}/files", path)[..^"._S3rver_object".Length])
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>Skips the test where the object store is not installed.</summary>
    public static void Needs()
    {
        Tool.Needs(Node, "Debian package nodejs");
        Tool.Needs(Program, "run tests/AccessibleContent.EndToEnd/Nodes/install.sh");
    }

    /// <summary>Starts it and waits until it listens.</summary>
    public Task StartAsync() => _process.StartAsync(
        Node,
        [
            Program, "--silent", "--directory", _folder, "--address", "127.0.0.1", "--port", _port.ToString(CultureInfo.InvariantCulture),
            "--configure-bucket", "files",
        ],
        "listening");

    /// <summary>Kills it as a power cut does.</summary>
    public void Kill() => _process.Kill();

    /// <summary>Suspends it: connections stay open, and nothing arrives.</summary>
    public void Stop() => _process.Stop();

    /// <summary>Resumes it.</summary>
    public void Continue() => _process.Continue();

    /// <summary>Removes an object behind everybody's back.</summary>
    public void Lose(string key) => File.Delete($"{_folder}/files/{key}._S3rver_object");

    /// <summary>Removes the bucket with all that is in it.</summary>
    public void LoseBucket() => Directory.Delete($"{_folder}/files", true);

    public void Dispose()
    {
        _process.Dispose();
        Directory.Delete(_folder, true);
    }
}
