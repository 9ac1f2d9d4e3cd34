using System.Text;
using System.Text.Json;
using AccessibleContent.Model;
using AccessibleContent.Readers;
using AccessibleContent.Readers.Json;

namespace AccessibleContent.Tests.Search.Sets;

/// <summary>Searches and questions of readers over notices, written before the program that answers them.</summary>
internal sealed class QuestionSet
{
    private const string History = "history.jsonl";

    private readonly Dictionary<string, NoticeId> _ids;

    /// <param name="folder">The folder of the set.</param>
    public QuestionSet(string folder)
    {
        Name = Path.GetFileName(folder);
        var files = Directory.EnumerateFiles(Path.Combine(folder, "notices")).Order(StringComparer.Ordinal)
            .ToDictionary(file => Path.GetFileNameWithoutExtension(file)!, Read, StringComparer.Ordinal);
        Notices = [.. files.Values];
        _ids = files.Select(file => (file.Key, file.Value.Id)).Concat(Shared.Select(file => (file.Key, file.Value.Id)))
            .ToDictionary(file => file.Key, file => file.Id, StringComparer.Ordinal);
        Searches = [.. Rows(folder, "searches.tsv").Select(row => new Search(row[0], row[1], Ids(row[2])))];
        Questions = [.. Rows(folder, "questions.tsv").Select(row => new Question(row[0], row[1], Ids(row[2]), Parts(row[3]), row[4]))];
    }

    /// <summary>Gets the notices that every set may ask about: the seed and the samples.</summary>
    public static IReadOnlyDictionary<string, Notice> Shared { get; } =
        new[] { Path.Combine(Sources.Root, "seeds"), Path.Combine(Sources.Root, "seeds", "samples") }
        .SelectMany(Directory.EnumerateFiles)
        .Where(file => SourceFormat.OfFile(file) is not null)
        .ToDictionary(file => Path.GetFileName(file), Read, StringComparer.Ordinal)
        .Append(KeyValuePair.Create(History, LastOf(Path.Combine(Sources.Root, "seeds", "samples", History))))
        .ToDictionary(StringComparer.Ordinal);

    /// <summary>Gets the sets of the repository; <c>QUESTION_SETS</c> names the folder of others.</summary>
    public static IReadOnlyList<QuestionSet> All { get; } = [.. Directory.EnumerateDirectories(
        Environment.GetEnvironmentVariable("QUESTION_SETS") ?? Path.Combine(Snapshots.Project, "Search", "Sets"))
        .Where(folder => File.Exists(Path.Combine(folder, "questions.tsv")))
        .Order(StringComparer.Ordinal)
        .Select(folder => new QuestionSet(folder))];

    /// <summary>Gets the name.</summary>
    public string Name { get; }

    /// <summary>Gets the notices of the set.</summary>
    public IReadOnlyList<Notice> Notices { get; }

    /// <summary>Gets the searches.</summary>
    public IReadOnlyList<Search> Searches { get; }

    /// <summary>Gets the questions.</summary>
    public IReadOnlyList<Question> Questions { get; }

    private static Notice Read(string file) =>
        SourceFormat.OfFile(file)!.Read(File.ReadAllBytes(file), Path.GetFileNameWithoutExtension(file)).Notice
        ?? throw new InvalidDataException(file);

    // The first notice of an exported history, as it was last corrected.
    private static Notice LastOf(string file)
    {
        using var line = JsonDocument.Parse(File.ReadLines(file).ElementAt(1));
        var notice = line.RootElement.GetProperty("notice");
        return JsonReader.ReadStored(
            Encoding.UTF8.GetBytes(notice.GetRawText()),
            NoticeId.From(notice.GetProperty("id").GetString()!)!.Value);
    }

    private static IEnumerable<string[]> Rows(string folder, string file) =>
        File.ReadLines(Path.Combine(folder, file)).Skip(1).Where(line => line.Length > 0).Select(line => line.Split('\t'));

    private static string[] Parts(string cell) => cell == "-" ? [] : cell.Split('|');

    private string[] Ids(string cell) => [.. Parts(cell).Select(name => _ids[name].Value)];
}
