using System.CommandLine;
using System.Globalization;
using AccessibleContent.Checks;
using AccessibleContent.Readers;

namespace AccessibleContent.Api.Commands;

/// <summary>Checks pages before they are published: each finding with file, line, rule and what to do, as compilers write them.</summary>
internal static class CheckCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Make()
    {
        var paths = new Argument<string[]>("PATH") { Description = "Files, or folders with all that is in them", Arity = ArgumentArity.OneOrMore };
        var all = new Option<bool>("--all") { Description = "Tell also what needs nothing to be done" };
        var command = new Command("check", "Check pages for accessibility, with line numbers; exit code 1 if anything is an error") { paths, all };
        command.SetAction((parsed, cancellation) => RunAsync(parsed.GetRequiredValue(paths), parsed.GetValue(all), cancellation));
        return command;
    }

    private static async Task<int> RunAsync(string[] paths, bool all, CancellationToken cancellation)
    {
        var (files, findings, missing) = (0, new List<Finding>(), 0);
        foreach (var path in paths)
        {
            var found = Files(path).ToList();
            missing += found.Count == 0 ? 1 : 0;
            if (found.Count == 0)
            {
                await Console.Error.WriteLineAsync($"{path}: there is no such file, or no page in the folder.");
            }

            foreach (var file in found)
            {
                files++;
                findings.AddRange(await CheckAsync(file, all, cancellation));
            }
        }

        var errors = findings.Count(finding => finding.Weight is FindingWeight.Error);
        await Console.Out.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"共检查 {files} 个文件：错误 {errors} 个，警告 {findings.Count(finding => finding.Weight is FindingWeight.Warning)} 个。"));
        return errors + missing > 0 ? 1 : 0;
    }

    // A folder holds styles and pictures beside its pages; a file that is named must be a page.
    private static IEnumerable<string> Files(string path) => Directory.Exists(path)
        ? Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories).Where(file => SourceFormat.OfFile(file) is not null).Order(StringComparer.Ordinal)
        : File.Exists(path) ? [path] : [];

    private static async Task<IReadOnlyList<Finding>> CheckAsync(string file, bool all, CancellationToken cancellation)
    {
        var findings = SourceFormat.OfFile(file) is { } format
            ? PageCheck.Run(format, await File.ReadAllBytesAsync(file, cancellation), Path.GetFileNameWithoutExtension(file))
            : [new Finding("refused", FindingWeight.Error, 1, $"不认识的格式；可用 {string.Join("、", SourceFormat.All.SelectMany(one => one.Extensions).Select(one => "." + one))}。")];
        foreach (var finding in findings.Where(finding => all || finding.Weight is not FindingWeight.Information))
        {
            await Console.Out.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{file}:{finding.Line}: {WordOf(finding.Weight)} {finding.Rule}: {finding.Message}"));
        }

        return findings;
    }

    private static string WordOf(FindingWeight weight) => weight switch { FindingWeight.Error => "错误", FindingWeight.Warning => "警告", _ => "提示" };
}
