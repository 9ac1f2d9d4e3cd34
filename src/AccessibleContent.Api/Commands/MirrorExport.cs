using AccessibleContent.Api.Mirror;
using Microsoft.AspNetCore.Hosting.Server;

namespace AccessibleContent.Api.Commands;

/// <summary>Writes the mirror of a store into a folder without serving.</summary>
internal static class MirrorExport
{
    /// <summary>Updates the folder.</summary>
    /// <returns>0, or 1 if another process is writing the folder or something could not be written; wrong settings are thrown as at the
    /// start of the service.</returns>
    public static async Task<int> RunAsync(DirectoryInfo folder, IEnumerable<string> settings, CancellationToken cancellation)
    {
        await using var app = Service.Build(
            [.. settings, "--Mirror:Path=", "--Logging:LogLevel:Default=Warning"],
            services => services.AddSingleton<IServer, NoListener>());
        await app.StartAsync(cancellation);
        var counts = await app
            .Services.GetRequiredService<MirrorWriter>()
            .UpdateAsync(new(folder.FullName, TimeProvider.System), cancellation);
        await app.StopAsync(cancellation);
        if (counts is null)
        {
            await Console.Error.WriteLineAsync(
                $"{folder.FullName} is being written by another process, a service with this Mirror:Path or another export. Try again when "
                + $"it has ended, or name another folder."
            );
            return ExitCode.Refused;
        }

        await Console.Out.WriteLineAsync(
            $"{folder.FullName}: {counts.Notices} notices, {counts.Pages} pages, {counts.Files} files; {counts.Written} written, "
            + $"{counts.Removed} removed"
        );
        if (counts.Failed > 0)
        {
            await Console.Error.WriteLineAsync($"{counts.Failed} could not be written; the log names them.");
        }

        return counts.Failed == 0 ? ExitCode.Done : ExitCode.Refused;
    }
}
