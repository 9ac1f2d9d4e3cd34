using System.Text;
using AccessibleContent.Readers;

namespace AccessibleContent.Tests.Speech.Normalisation;

/// <summary>What is said in the notices of all seeds, samples, fixtures, cases and sets, each once: approved by reading.</summary>
public sealed class NoticeAliasesTests
{
    private const int Least = 50_000;
    private static readonly string[] Folders = ["Pages/Cases", "Search/Sets/one", "Search/Sets/two", "Search/Unseen"];

    [Fact]
    public void What_is_said_in_notices_is_what_was_approved()
    {
        var texts = Texts().ToList();
        Assert.True(texts.Sum(text => text.Length) > Least);
        var said = texts.SelectMany(text => text.Split('\n'))
            .SelectMany(line => SaidLine.Spans(line).Select(span => $"{line.Substring(span.Start, span.Length)}\t{span.Alias}"))
            .Distinct()
            .Order(StringComparer.Ordinal);
        Snapshots.Verify("Speech/Normalisation", "said", "tsv", Encoding.UTF8.GetBytes(string.Join('\n', said) + "\n"));
    }

    // The generated list says one masked number three hundred times.
    private static IEnumerable<string> Texts() => Sources.Names.Where(name => name != "subsidy-list").Select(Sources.Read)
        .Concat(Folders
            .SelectMany(folder => Directory.EnumerateFiles(Path.Combine(Snapshots.Project, folder), "*", SearchOption.AllDirectories))
            .Order(StringComparer.Ordinal)
            .Where(file => !file.EndsWith(".expected.md", StringComparison.Ordinal))
            .Select(file => SourceFormat.OfFile(file)?.Read(File.ReadAllBytes(file), "page").Notice)
            .OfType<AccessibleContent.Model.Notice>())
        .Select(notice => Make.Text(notice, "zh-Hans.standard.text"));
}
