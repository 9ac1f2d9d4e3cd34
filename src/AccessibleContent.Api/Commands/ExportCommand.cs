using System.CommandLine;
using AccessibleContent.Api.Importing;
using AccessibleContent.Api.Store;

namespace AccessibleContent.Api.Commands;

/// <summary>Exports every notice with its history; the file appears whole or not at all.</summary>
internal static class ExportCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Make(string[] settings)
    {
        var file = new Argument<FileInfo>("FILE") { Description = "The file to write, lines of JSON (.jsonl)" };
        var command = new Command("export", "Export every notice with its revisions, for import elsewhere; settings follow as --Section:Key=value") { file };
        command.SetAction((parsed, cancellation) =>
            StoreCommand.RunAsync(settings, store => RunAsync(store, parsed.GetRequiredValue(file), cancellation), cancellation));
        return command;
    }

    private static async Task<int> RunAsync(INoticeStore store, FileInfo file, CancellationToken cancellation)
    {
        var unfinished = file.FullName + ".part";
        int count;
        await using (var output = File.Create(unfinished))
        {
            count = await Export.WriteAsync(store, output, cancellation);
        }

        File.Move(unfinished, file.FullName, overwrite: true);
        await Console.Out.WriteLineAsync($"{count} revisions in {file.FullName}");
        return 0;
    }
}
