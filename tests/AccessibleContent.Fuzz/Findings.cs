using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace AccessibleContent.Fuzz;

/// <summary>The findings, in files: of each kind the smallest input, and a report with the way to reproduce it.</summary>
internal sealed class Findings(string folder)
{
    /// <summary>Gets the reports of the findings.</summary>
    public IEnumerable<string> Reports =>
        Directory.Exists(folder) ? Directory.EnumerateFiles(folder, "*.report.txt").Order(StringComparer.Ordinal) : [];

    /// <summary>Stores a finding, unless a smaller input of its kind is stored.</summary>
    /// <param name="complaint">What is wrong.</param>
    /// <param name="target">The target's name.</param>
    /// <param name="seed">The seed of the run.</param>
    /// <param name="number">The input's number.</param>
    /// <param name="smallest">The input, reduced as far as possible.</param>
    /// <param name="input">The input as it was generated.</param>
    public async Task AddAsync(Complaint complaint, string target, ulong seed, ulong number, byte[] smallest, byte[] input)
    {
        Directory.CreateDirectory(folder);
        var kind = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(complaint.Kind)))[..8];
        var file = Path.Combine(folder, $"{target}-{kind}.input");
        if (File.Exists(file) && new FileInfo(file).Length <= smallest.Length)
        {
            return;
        }

        await File.WriteAllBytesAsync(file, smallest);
        var details = complaint.Details.Length > 4000 ? complaint.Details[..4000] + "…" : complaint.Details;
        await File.WriteAllTextAsync(Path.ChangeExtension(file, ".report.txt"), string.Create(
            CultureInfo.InvariantCulture,
            $"{complaint.Kind}\ntarget {target}, seed {seed}, input {number}: {input.Length} bytes, made smaller: {smallest.Length}"
            + $"\nagain: dotnet run --project tests/AccessibleContent.Fuzz -- replay {target} {Path.GetFileName(file)}\n\n{details}\n"
        ));
    }
}
