using System.Globalization;
using System.Text;
using AccessibleContent.Model;
using AccessibleContent.Readers;

namespace AccessibleContent.Api.Intake.Import;

/// <summary>
/// The file of all remarks, the most important first. Their text stays on disk until the end, so that an import of a hundred
/// thousand pages keeps only their order in memory.
/// </summary>
/// <param name="file">The file; until the end, the text is beside it, in order of arrival.</param>
/// <param name="most">The maximum number of remarks; the others are only counted.</param>
internal sealed class RemarkFile(FileInfo file, int most = RemarkFile.Most) : IAsyncDisposable
{
    /// <summary>The default maximum number of remarks in a file.</summary>
    public const int Most = 1_000_000;

    private readonly List<Entry> _entries = [];
    private readonly FileStream _words = new(
        file.FullName + ".part",
        FileMode.Create, FileAccess.ReadWrite, FileShare.None,
        1 << 16,
        FileOptions.DeleteOnClose);
    private int _untold;

    /// <summary>Adds one remark.</summary>
    public void Add(ImportItem candidate, Remark remark)
    {
        if (_entries.Count == most)
        {
            _untold++;
            return;
        }

        var words = Encoding.UTF8.GetBytes($"{remark.Rule.Name}\t{remark.Message.ReplaceLineEndings(" ").Replace('\t', ' ')}");
        _entries.Add(
            new(remark.Rule.Weight, candidate.Source, candidate.Stored is null ? remark.Line ?? 1 : null, _words.Position, words.Length));
        _words.Write(words);
    }

    /// <summary>Writes the file: errors, warnings, then information, each by file and line.</summary>
    public async ValueTask DisposeAsync()
    {
        await using (_words)
        await using (var sorted = file.CreateText())
        {
            _entries.Sort();
            foreach (var entry in _entries)
            {
                await sorted.WriteLineAsync($"{entry.Place}\t{WeightWords.Of(entry.Weight)}\t{Words(entry)}");
            }

            if (_untold > 0)
            {
                await sorted.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"另有 {_untold} 条没有列出：一个文件最多列 {most} 条；请分批导入。"));
            }
        }
    }

    private string Words(Entry entry)
    {
        var words = new byte[entry.Length];
        _words.Position = entry.At;
        _words.ReadExactly(words);
        return Encoding.UTF8.GetString(words);
    }

    // A line of an export is a place of its own.
    private readonly record struct Entry(FindingWeight Weight, string Source, int? Line, long At, int Length) : IComparable<Entry>
    {
        public string Place => Line is { } line ? string.Create(CultureInfo.InvariantCulture, $"{Source}:{line}") : Source;

        // Equal places keep their order of arrival.
        public int CompareTo(Entry other) =>
            other.Weight != Weight ? other.Weight.CompareTo(Weight)
            : string.CompareOrdinal(Source, other.Source) is not 0 and var order ? order
            : Nullable.Compare(Line, other.Line) is not 0 and var lines ? lines : At.CompareTo(other.At);
    }
}
