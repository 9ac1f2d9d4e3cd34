using System.Text;

namespace AccessibleContent.Tests.Support;

/// <summary>
/// Approved output in files, named and stored as Verify does: NAME.verified.EXT is the approved one, NAME.received.EXT the actual one.
/// ACCEPT=1 approves the actual output; on CI a missing file fails as well.
/// </summary>
internal static class Snapshots
{
    /// <summary>Gets the folder of this project's sources.</summary>
    public static string Project => Path.Combine(Sources.Root, "tests", "AccessibleContent.Tests");

    private static bool Accept => Environment.GetEnvironmentVariable("ACCEPT") == "1";

    /// <summary>Compares bytes with the approved ones.</summary>
    public static void Verify(string folder, string name, string extension, byte[] received)
    {
        var verified = Path.Combine(Project, folder, $"{name}.verified.{extension}");
        var other = Path.Combine(Project, folder, $"{name}.received.{extension}");
        Directory.CreateDirectory(Path.GetDirectoryName(verified)!);
        File.Delete(other);
        if (File.Exists(verified) && File.ReadAllBytes(verified).AsSpan().SequenceEqual(received))
        {
            return;
        }

        File.WriteAllBytes(Accept ? verified : other, received);
        Assert.True(
            Accept,
            $"{name}.{extension} is not what was approved. Compare {Path.GetFileName(other)}, then "
            + $"ACCEPT=1.\n{FirstDifference(verified, received)}"
        );
    }

    private static string FirstDifference(string verified, byte[] received)
    {
        var before = File.Exists(verified) ? File.ReadAllText(verified).Split('\n') : [];
        var now = Encoding.UTF8.GetString(received).Split('\n');
        var line = before.Zip(now).TakeWhile(pair => pair.First == pair.Second).Count();
        return $"Line {line + 1}\n- {before.ElementAtOrDefault(line)}\n+ {now.ElementAtOrDefault(line)}";
    }
}
