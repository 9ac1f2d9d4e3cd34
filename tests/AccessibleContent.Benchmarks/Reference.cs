using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace AccessibleContent.Benchmarks;

/// <summary>A compiled OpenCC to compare with (tests/AccessibleContent.EndToEnd/OpenCC/build-oracle.sh), measured by its own CPU time.</summary>
internal sealed record Reference(string Name, string Program, string Configurations)
{
    private const string Rounds = "3";

    public static IReadOnlyList<Reference> Built { get; } = [.. All(OracleFolder()).Where(reference => File.Exists(reference.Program))];

    /// <summary>CPU seconds of the best of some rounds over the corpus.</summary>
    public double Measure(string configuration)
    {
        var start = new ProcessStartInfo(Program, ["measure", Path.Combine(Configurations, $"{configuration}.json"), Rounds])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            StandardInputEncoding = new UTF8Encoding(false),
        };
        using var process = Process.Start(start)!;
        foreach (var notice in NoticeCorpus.Notices)
            process.StandardInput.Write(notice + '\0');
        process.StandardInput.Close();
        return double.Parse(process.StandardOutput.ReadToEnd().Split(' ')[0], CultureInfo.InvariantCulture);
    }

    private static Reference[] All(string folder) =>
    [
        new("OpenCC 1.4.2", Path.Combine(folder, "oracle"), Path.Combine(folder, "package/prebuilds/assets")),
        new("Debian's OpenCC", Path.Combine(folder, "oracle-debian"), ""),
    ];

    private static string OracleFolder()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "AccessibleContent.sln")))
            folder = Path.GetDirectoryName(folder)!;
        return Path.Combine(folder, "tests/AccessibleContent.EndToEnd/.oracle");
    }
}
