using System.Diagnostics;
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
    private Process? _process;

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
    public async Task StartAsync()
    {
        var start = new ProcessStartInfo(Node) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (
            var argument in (string[])
                [
                    Program, "--silent", "--directory", _folder, "--address", "127.0.0.1",
                    "--port", _port.ToString(CultureInfo.InvariantCulture), "--configure-bucket", "files",
                ])
        {
            start.ArgumentList.Add(argument);
        }

        _process = Process.Start(start)!;
        _ = _process.StandardError.ReadToEndAsync();
        while (await _process.StandardOutput.ReadLineAsync() is { } line && !line.Contains("listening", StringComparison.Ordinal))
        {
        }

        _ = _process.StandardOutput.ReadToEndAsync();
    }

    /// <summary>Kills it as a power cut does.</summary>
    public void Kill()
    {
        _process!.Kill();
        _process.WaitForExit();
        _process.Dispose();
        _process = null;
    }

    /// <summary>Suspends it: connections stay open, and nothing arrives.</summary>
    public void Stop() => Signal("STOP");

    /// <summary>Resumes it.</summary>
    public void Continue() => Signal("CONT");

    /// <summary>Removes an object behind everybody's back.</summary>
    public void Lose(string key) => File.Delete($"{_folder}/files/{key}._S3rver_object");

    /// <summary>Removes the bucket with all that is in it.</summary>
    public void LoseBucket() => Directory.Delete($"{_folder}/files", true);

    public void Dispose()
    {
        if (_process is not null)
        {
            Kill();
        }

        Directory.Delete(_folder, true);
    }

    private void Signal(string signal)
    {
        using var kill = Process.Start("kill", ["-" + signal, _process!.Id.ToString(CultureInfo.InvariantCulture)]);
        kill.WaitForExit();
    }
}
