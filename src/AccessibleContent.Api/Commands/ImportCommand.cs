using System.CommandLine;
using AccessibleContent.Api.Files;
using AccessibleContent.Api.Files.Pictures;
using AccessibleContent.Api.Intake.Import;
using AccessibleContent.Api.Rendering;
using AccessibleContent.Api.Store;
using AccessibleContent.Model;
using Microsoft.Extensions.Options;
using Spectre.Console;

namespace AccessibleContent.Api.Commands;

/// <summary>Imports pages and exports into the configured store; refusals are listed in a file.</summary>
internal static class ImportCommand
{
    /// <summary>Creates the command.</summary>
    public static Command Make(string[] settings)
    {
        var paths = new Argument<string[]>("PATH")
        {
            Description = "Files, folders of pages, saved mirrors of a site, or exports (.jsonl)",
            Arity = ArgumentArity.OneOrMore,
        };
        var by = new Option<string>("--by")
        {
            Description = "Who publishes, as stored for the operator; the public history shows import or 编辑",
            DefaultValueFactory = _ => "import",
        };
        var refusals = new Option<FileInfo>("--refusals")
        {
            Description = "The file of the refusals, with their reasons",
            DefaultValueFactory = _ => new("import-refusals.tsv"),
        };
        var remarks = new Option<FileInfo>("--remarks")
        {
            Description =
                "A file for everything that was skipped, guessed or repaired, with file, line and rule: errors first, then warnings",
        };
        var strict = new Option<bool>("--strict") { Description = "Refuse pages with a doubtful title, date or body" };
        var command = new Command("import", "Import pages into the store; settings follow as --Section:Key=value")
        {
            paths, by, refusals, remarks, strict,
        };
        command.SetAction((parsed, cancellation) => StoreCommand.RunAsync(settings, services => RunAsync(
            services,
            new(
                parsed.GetRequiredValue(paths),
                parsed.GetRequiredValue(by),
                parsed.GetRequiredValue(refusals),
                parsed.GetValue(remarks),
                parsed.GetValue(strict)),
            cancellation), cancellation));
        return command;
    }

    private static async Task<int> RunAsync(
        IServiceProvider services,
        Order order,
        CancellationToken cancellation)
    {
        var files = ImportFiles.Find(order.Paths);
        await using var remarks = order.Remarks is { } file ? new RemarkFile(file) : null;

        // A console of its own: on the shared one, only one import at a time can show its progress.
        var console = AnsiConsole.Create(new AnsiConsoleSettings());
        var counts = await console.Progress().StartAsync(async context =>
        {
            var task = context.AddTask("Import", maxValue: Math.Max(1, files.Count));
            return await new Importer(
                services.GetRequiredService<INoticeStore>(),
                services.GetRequiredService<IViewStore>(),
                services.GetRequiredService<FileStore>(),
                order.By,
                TimeProvider.System)
            {
                OnRemark = (candidate, remark) => remarks?.Add(candidate, remark),
                IsStrict = order.IsStrict,
                Pictures = services.GetRequiredService<PictureKeeper>(),
                Root = services.GetRequiredService<IOptions<SiteOptions>>().Value.ToRoot(),
            }.RunAsync(files, () => task.Increment(1), cancellation);
        });
        console.Write(ImportSummary.Of(files.Count, counts));
        return counts.Refusals.Count == 0 ? ExitCode.Done : await ListAsync(counts, order.Refusals, cancellation);
    }

    private static async Task<int> ListAsync(ImportCounts counts, FileInfo file, CancellationToken cancellation)
    {
        await File.WriteAllLinesAsync(
            file.FullName,
            counts.Refusals.Select(refusal => $"{refusal.Source}\t{refusal.Reason.ReplaceLineEndings(" ")}"),
            cancellation);
        foreach (var (source, failure) in counts.Unforeseen)
        {
            await Console.Error.WriteLineAsync($"{source}: {failure}");
        }

        await Console.Error.WriteLineAsync($"{counts.Refusals.Count} refused; the reasons are in {file.FullName}");
        return ExitCode.Refused;
    }

    private sealed record Order(string[] Paths, string By, FileInfo Refusals, FileInfo? Remarks, bool IsStrict);
}
