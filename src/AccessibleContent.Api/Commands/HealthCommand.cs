using System.CommandLine;

namespace AccessibleContent.Api.Commands;

/// <summary>Asks a running service whether it is ready, for images that contain no other program.</summary>
internal static class HealthCommand
{
    // A machine may have only one family.
    private static readonly string[] Usual = ["http://[::1]:8080/health/ready", "http://127.0.0.1:8080/health/ready"];

    /// <summary>Creates the command.</summary>
    public static Command Make()
    {
        var address = new Argument<string[]>("URL")
        {
            Description = "The address to request; by default port 8080 of this machine, over either family",
            DefaultValueFactory = _ => Usual,
        };
        var command = new Command("health", "Ask a running service whether it is ready; exit code 1 if it is not") { address };
        command.SetAction((parsed, cancellation) => RunAsync(parsed.GetRequiredValue(address), cancellation));
        return command;
    }

    private static async Task<int> RunAsync(string[] addresses, CancellationToken cancellation)
    {
        using var client = new HttpClient { Timeout = TimeSpan.FromSeconds(4) };
        foreach (var address in addresses)
        {
            try
            {
                using var response = await client.GetAsync(new Uri(address), cancellation);
                await Console.Out.WriteLineAsync($"{address}: {(int)response.StatusCode}");
                return response.IsSuccessStatusCode ? 0 : 1;
            }
            catch (Exception failure)
                when (failure is HttpRequestException or TaskCanceledException or UriFormatException or InvalidOperationException)
            {
                await Console.Error.WriteLineAsync($"{address}: {failure.Message}");
            }
        }

        return 1;
    }
}
