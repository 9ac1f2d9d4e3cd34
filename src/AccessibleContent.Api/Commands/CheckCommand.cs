using System.CommandLine;
using System.Globalization;
using AccessibleContent.Api.Intake.Import;
using AccessibleContent.Checks;
using AccessibleContent.Model;
using AccessibleContent.Readers;

namespace AccessibleContent.Api.Commands;

/// <summary>Checks pages before they are published: each finding with file, line, rule and remedy, in the style of compilers.</summary>
internal static class CheckCommand
{
    /// <summary>Creates the command.</summary>
    public static Command Make()
    {
        var paths = new Argument<string[]>("PATH")
        {
            Description = "Files, or folders with everything in them",
            Arity = ArgumentArity.OneOrMore,
        };
        var all = new Option<bool>("--all") { Description = "Report also findings that need no action" };
        var command = new Command("check", "Check pages for accessibility, with line numbers; exit code 1 if anything is an error")
        {
            paths, all,
        };
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
                await Console.Error.WriteLineAsync($"{path}: no such file, or no page in the folder.");
            }

            foreach (var (file, refusal) in found)
            {
                files++;
                findings.AddRange(
                    await ReportAsync(file, refusal is null ? await CheckAsync(file, cancellation) : [Refused(refusal)], all));
            }
        }

        var errors = findings.Count(finding => finding.Weight is FindingWeight.Error);
        await Console.Out.WriteLineAsync(
            string.Create(
                CultureInfo.InvariantCulture,
                $"共检查 {files} 个文件：错误 {errors} 个，警告 {findings.Count(finding => finding.Weight is FindingWeight.Warning)} 个。"));
        return errors + missing > 0 ? ExitCode.Refused : ExitCode.Done;
    }

    // A folder contains styles and pictures beside its pages; a file that is named must be a page.
    private static IEnumerable<(string Path, string? Refusal)> Files(string path) => Directory.Exists(path)
        ? FolderWalk.Of(path).Where(one => one.Refusal is not null || SourceFormat.OfFile(one.Path) is not null)
        : File.Exists(path) ? [(path, null)] : [];

    private static Finding Refused(string reason) => new("refused", FindingWeight.Error, 1, reason);

    private static async Task<IReadOnlyList<Finding>> CheckAsync(string file, CancellationToken cancellation)
    {
        if (SourceFormat.OfFile(file) is not { } format)
        {
            return [Refused($"不认识的格式；可用 {string.Join("、", SourceFormat.All.SelectMany(one => one.Extensions).Select(one => "." + one))}。")];
        }

        var (bytes, refusal) = await SourceFile.BytesAsync(file, cancellation);
        return refusal is null ? await RunAsync(format, bytes, file) : [Refused(refusal)];
    }

    private static async Task<IReadOnlyList<Finding>> RunAsync(SourceFormat format, byte[] bytes, string file)
    {
        try
        {
            return PageCheck.Run(format, bytes, Path.GetFileNameWithoutExtension(file));
        }
#pragma warning disable CA1031 // One page of many; the check reports every failure.
        catch (Exception unforeseen)
#pragma warning restore CA1031
        {
            await Console.Error.WriteLineAsync($"{file}: {unforeseen}");
            return [Refused(UnforeseenReading.Words(unforeseen))];
        }
    }

    private static async Task<IReadOnlyList<Finding>> ReportAsync(string file, IReadOnlyList<Finding> findings, bool all)
    {
        foreach (var finding in findings.Where(finding => all || finding.Weight is not FindingWeight.Information))
        {
            await Console.Out.WriteLineAsync(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{file}:{finding.Line}: {WeightWords.Of(finding.Weight)} {finding.Rule}: {finding.Message}"));
        }

        return findings;
    }
}
