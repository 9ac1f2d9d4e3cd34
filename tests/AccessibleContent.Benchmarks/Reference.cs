using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace AccessibleContent.Benchmarks;

/// <summary>
/// A compiled OpenCC for comparison (tests/AccessibleContent.EndToEnd/OpenCC/build-oracle.sh), measured by its own CPU time.
/// </summary>
internal sealed record Reference(string Name, string Program, string Configurations)
{
    private const string Rounds = "3";

    /// <summary>Gets the checkout folder that the program was built from.</summary>
    public static string Root { get; } = Find(AppContext.BaseDirectory);

    public static IReadOnlyList<Reference> Built { get; } =
        [.. All(Path.Combine(Root, "tests/AccessibleContent.EndToEnd/"
            + ".oracle")).Where(reference => System.IO.File.Exists(reference.Program))];

    /// <summary>Returns the CPU seconds of the best of some rounds over the corpus.</summary>
    public double Measure(string configuration) =>
        double.Parse(Run(["measure", File(configuration), Rounds], NoticeCorpus.Notices).Split(' ')[0], CultureInfo.InvariantCulture);

    /// <summary>Converts some texts.</summary>
    public string[] Convert(string configuration, string[] texts) =>
        Run(["convert", File(configuration)], texts).Split('\0')[..texts.Length];

    private static Reference[] All(string folder) =>
    [
        new("OpenCC 1.4.2", Path.Combine(folder, "oracle"), Path.Combine(folder, "package/prebuilds/assets")),
        new("Debian's OpenCC", Path.Combine(folder, "oracle-debian"), ""),
    ];

    private static string Find(string folder) =>
        System.IO.File.Exists(Path.Combine(folder, "AccessibleContent.sln")) ? folder : Find(Path.GetDirectoryName(folder)!);

    private string File(string configuration) => Path.Combine(Configurations, $"{configuration}.json");

    private string Run(string[] arguments, string[] texts)
    {
        var utf8 = new UTF8Encoding(false);
        using var process = Process.Start(new ProcessStartInfo(Program, arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            StandardInputEncoding = utf8,
            StandardOutputEncoding = utf8,
        })!;
        var reading = process.StandardOutput.ReadToEndAsync();
        foreach (var text in texts)
        {
            process.StandardInput.Write(text + '\0');
        }

        process.StandardInput.Close();
        return reading.GetAwaiter().GetResult();
    }
}
