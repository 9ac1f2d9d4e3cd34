using System.CommandLine;
using System.Security.Cryptography;
using System.Text;
using AccessibleContent.Readers.Text;

namespace AccessibleContent.Api.Commands;

/// <summary>
/// Creates a key for an editor: the key itself, printed once and stored nowhere, and the settings that identify it by its hash.
/// </summary>
internal static class KeyCommand
{
    // Without characters that are easily confused when read aloud; 56 characters, so 32 of them are 185 bits.
    private const string Signs = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    private const int Length = 32;
    private const int LongestName = 100;

    /// <summary>Creates the command.</summary>
    public static Command Make()
    {
        var name = new Argument<string>("NAME")
        {
            Description = "Whose key it is, for the operator; the public history does not show it",
            DefaultValueFactory = _ => "editor",
        };
        name.Validators.Add(result =>
        {
            if (ShortText.Clean(result.GetValueOrDefault<string>()).Length is 0 or > LongestName)
            {
                result.AddError($"NAME must have 1 to {LongestName} characters.");
            }
        });
        var command = new Command("key", "Create a key for an editor, and print it once with the settings that identify it by its hash")
        {
            name,
        };
        command.SetAction((parsed, _) => RunAsync(ShortText.Clean(parsed.GetRequiredValue(name))));
        return command;
    }

    private static async Task<int> RunAsync(string name)
    {
        var key = RandomNumberGenerator.GetString(Signs, Length);
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)));
        await Console.Out.WriteLineAsync(
            $"""
            The key, shown only now; it is sent as "Authorization: Bearer KEY":
            {key}

            Settings, as lines of the environment; where there are keys already, put the next free number in the place of 0:
            Publishing__Keys__0__Name={Quoted(name)}
            Publishing__Keys__0__Sha256={hash}
            """);
        return 0;
    }

    // The syntax of shells and systemd.
    private static string Quoted(string name) =>
        name.All(char.IsLetterOrDigit) ? name : $"'{name.Replace("'", "", StringComparison.Ordinal)}'";
}
