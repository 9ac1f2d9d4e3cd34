using System.Diagnostics;
using System.Text;

namespace AccessibleContent.EndToEnd.Hanzi;

/// <summary>The compiled OpenCC 1.4.2, one process for one configuration; texts may contain anything but U+0000.</summary>
internal sealed class OpenCCOracle : IDisposable
{
    private static readonly string Program = Path.Combine(Repository.Oracle, "oracle");
    private readonly Process _process;

    public OpenCCOracle(string configuration)
    {
        var file = Path.Combine(Repository.Oracle, "package/prebuilds/assets", $"{configuration}.json");
        _process = Process.Start(new ProcessStartInfo(Program, ["convert", file])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            StandardInputEncoding = new UTF8Encoding(false),
            StandardOutputEncoding = new UTF8Encoding(false),
        })!;
    }

    public static bool IsBuilt => File.Exists(Program);

    /// <summary>Converts a batch of texts, in order.</summary>
    public async Task<string[]> ConvertAsync(IReadOnlyList<string> texts)
    {
        var writing = Task.Run(() => Write(texts));
        var converted = await Task.Run(() => texts.Select(_ => ReadRecord()).ToArray());
        await writing;
        return converted;
    }

    public void Dispose()
    {
        _process.StandardInput.Close();
        _process.WaitForExit();
        _process.Dispose();
    }

    private void Write(IReadOnlyList<string> texts)
    {
        foreach (var text in texts)
        {
            _process.StandardInput.Write(text);
            _process.StandardInput.Write('\0');
        }

        _process.StandardInput.Flush();
    }

    private string ReadRecord()
    {
        var record = new StringBuilder();
        for (int next; (next = _process.StandardOutput.Read()) > 0;)
        {
            record.Append((char)next);
        }

        return record.ToString();
    }
}
