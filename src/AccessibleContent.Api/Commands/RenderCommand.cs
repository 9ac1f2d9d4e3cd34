using System.CommandLine;
using AccessibleContent.Api.Intake.Import;
using AccessibleContent.Api.Rendering;
using AccessibleContent.Api.Site;
using AccessibleContent.Model;
using AccessibleContent.Readers;

namespace AccessibleContent.Api.Commands;

/// <summary>Renders a file to standard output; the reader's remarks go to standard error.</summary>
internal static class RenderCommand
{
    /// <summary>Creates the command.</summary>
    public static Command Make(string[] settings)
    {
        var file = new Argument<FileInfo>("FILE")
        {
            Description = "A captured page (.txt), HTML (.html, .htm, .shtml), Markdown (.md) or JSON (.json)",
        };
        var script = Axis("--script", "The script", HanScript.All.Select(one => one.Tag));
        var mode = Axis("--mode", "The mode", ReadingMode.All.Select(one => one.Name));
        var form = Axis("--form", "The form", Form.All.Select(one => one.Name), Form.Html.Name);
        var command = new Command(
            "render",
            "Render a notice from a file as the service does, without a store and its terms; settings follow as --Section:Key=value")
        {
            file, script, mode, form,
        };
        command.SetAction((parsed, cancellation) => RunAsync(
            settings,
            parsed.GetRequiredValue(file),
            new Rendition(
                HanScript.Find(parsed.GetRequiredValue(script))!,
                ReadingMode.Find(parsed.GetRequiredValue(mode))!,
                Form.Find(parsed.GetRequiredValue(form))!),
            cancellation));
        return command;
    }

    private static Option<string> Axis(string name, string description, IEnumerable<string> values, string? otherwise = null)
    {
        var allowed = values.ToArray();
        var option = new Option<string>(name)
        {
            Description = $"{description}: {string.Join(", ", allowed)}",
            DefaultValueFactory = _ => otherwise ?? allowed[0],
        };
        return option.AcceptOnlyFromAmong(allowed);
    }

    private static async Task<int> RunAsync(string[] settings, FileInfo file, Rendition rendition, CancellationToken cancellation)
    {
        // Before the file is read: a wrong setting is an error, whatever is rendered.
        using var host = CommandHost.Build(settings, services => services.AddRendering().AddSite().AddSingleton<CurrentRenderVersion>());
        var renderer = host.Services.GetRequiredService<CurrentRenderVersion>().Now.Renderer;
        if (!file.Exists)
        {
            return await FailAsync($"{file.FullName} does not exist.");
        }

        if (SourceFormat.OfFile(file.Name) is not { } format)
        {
            return await FailAsync(
                $"{file.Name} has no known format; known formats: "
                + $"{string.Join(", ", SourceFormat.All.SelectMany(one => one.Extensions).Select(one => "." + one))}."
            );
        }

        var (reading, unforeseen) = await SourceFile.ReadAsync(format, file.FullName, null, cancellation);
        if (unforeseen is not null)
        {
            await Console.Error.WriteLineAsync($"{file.FullName}: {unforeseen}");
        }

        foreach (var remark in reading.Remarks)
        {
            await Console.Error.WriteLineAsync($"{remark.Kind}: {remark.Message}");
        }

        return reading.Notice is { } notice ? await WriteAsync(renderer.Render(notice, rendition), cancellation) : ExitCode.Refused;
    }

    private static async Task<int> WriteAsync(byte[] rendered, CancellationToken cancellation)
    {
        await using var output = Console.OpenStandardOutput();
        await output.WriteAsync(rendered, cancellation);
        return 0;
    }

    private static async Task<int> FailAsync(string message)
    {
        await Console.Error.WriteLineAsync(message);
        return 1;
    }
}
