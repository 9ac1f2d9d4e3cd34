using System.CommandLine;
using AccessibleContent.Api.Files;
using AccessibleContent.Api.Intake.Import;
using AccessibleContent.Api.Store;

namespace AccessibleContent.Api.Commands;

/// <summary>Exports every notice with its history; the file is written atomically.</summary>
internal static class ExportCommand
{
    /// <summary>Creates the command.</summary>
    public static Command Make(string[] settings)
    {
        var file = new Argument<FileInfo>("FILE")
        {
            Description = "The file to write, lines of JSON (.jsonl)",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var mirror = new Option<DirectoryInfo>("--mirror")
        {
            Description = "The folder to update to the published state, for a web server that serves it without the service",
            HelpName = "DIR",
        };
        var command = new Command(
            "export",
            "Export every notice with its revisions, for import elsewhere, or the mirror; settings follow as --Section:Key=value")
        {
            file, mirror,
        };
        command.Validators.Add(result =>
        {
            if ((result.GetResult(file) is { Tokens.Count: > 0 }) == (result.GetResult(mirror) is not null))
            {
                result.AddError("export requires either FILE or --mirror DIR.");
            }
        });
        command.SetAction((parsed, cancellation) => parsed.GetValue(mirror) is { } folder
            ? MirrorExport.RunAsync(folder, settings, cancellation)
            : StoreCommand.RunAsync(
                settings,
                services => RunAsync(services, parsed.GetRequiredValue(file), cancellation),
                cancellation));
        return command;
    }

    private static async Task<int> RunAsync(IServiceProvider services, FileInfo file, CancellationToken cancellation)
    {
        var (store, kept) = (services.GetRequiredService<INoticeStore>(), services.GetRequiredService<FileStore>());
        var unfinished = file.FullName + ".part";
        int count;
        IReadOnlyList<string> damaged;
        await using (var output = File.Create(unfinished))
        {
            (count, damaged) = await Exporter.WriteAsync(store, services.GetRequiredService<IViewStore>(), output, cancellation);
        }

        // The files first: an existing export has all the files that it names.
        var files = await ExportedFiles.WriteAsync(
            file.FullName,
            await store.ListFilesAsync(shown: false, cancellation),
            kept,
            cancellation);
        File.Move(unfinished, file.FullName, overwrite: true);
        await Console.Out.WriteLineAsync(
            $"{count} revisions in {file.FullName}{(files == 0 ? "" : $", {files} files in {ExportedFiles.FolderOf(file.FullName)}")}");
        foreach (var revision in damaged)
        {
            await Console.Error.WriteLineAsync($"Damaged in the store and omitted from the export: {revision}");
        }

        return damaged.Count == 0 ? ExitCode.Done : ExitCode.Refused;
    }
}
