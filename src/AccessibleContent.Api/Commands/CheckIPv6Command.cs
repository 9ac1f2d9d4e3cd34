using System.CommandLine;
using AccessibleContent.Api.Commands.CheckIPv6;

namespace AccessibleContent.Api.Commands;

/// <summary>Checks a site as 网站支持IPv6 is monitored: every address to the third level, over each family separately.</summary>
internal static class CheckIPv6Command
{
    /// <summary>Creates the command.</summary>
    public static Command Make()
    {
        var address = SiteAddress.Argument();
        var most = new Option<int>("--most") { Description = "The maximum number of addresses to request", DefaultValueFactory = _ => 300 };
        var command = new Command("check-ipv6", "Check three levels of a site over IPv4 and IPv6; exit code 1 if IPv6 falls short")
        {
            address, most,
        };
        command.SetAction((parsed, cancellation) => RunAsync(parsed.GetRequiredValue(address), parsed.GetValue(most), cancellation));
        return command;
    }

    private static async Task<int> RunAsync(Uri home, int most, CancellationToken cancellation)
    {
        var findings = await FamilyCrawl.RunAsync(home, most, TimeProvider.System, cancellation);
        foreach (var line in FamilyReport.Lines(findings))
        {
            await Console.Out.WriteLineAsync(line);
        }

        return FamilyReport.IsSupported(findings) ? 0 : 1;
    }
}
