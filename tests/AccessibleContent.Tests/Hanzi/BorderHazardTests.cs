using System.Globalization;
using AccessibleContent.Hanzi;
using AccessibleContent.Hanzi.Compose;
using AccessibleContent.Hanzi.Data;
using AccessibleContent.Hanzi.Segmentation;
using AccessibleContent.Model;

namespace AccessibleContent.Tests.Hanzi;

/// <summary>No entry of the overlay changes a word that begins with the entry's last character.</summary>
public sealed class BorderHazardTests
{
    // The layers in OpenCC's forms, which tell more characters apart than the national standard's.
    private static readonly HanziEngine Layered = new(
        "layered", HanziEngine.Layered.Sources, HanziEngine.Layered.Rules, ScriptStandards.OpenCC, WordLists.Embedded);

    private const int WordsOfARow = 25;
    private const int Frequent = 1500;

    // OpenCC itself misreads 签批准 and 行复合并; the others are strings that no text holds.
    private const int Known = 6;

    private static readonly string[] NoText = ["炒制约", "折合并", "无烟机关系", "克制作", "克制成"];

    [Fact]
    public void Strings_in_which_entries_of_old_reached_into_the_next_word_come_out_as_from_OpenCC()
    {
        var rows = File.ReadLines(Path.Combine(OpenCCFixtures.Root(), "tests/AccessibleContent.Tests/Hanzi/border-hazards.tsv"))
            .Skip(1)
            .Select(line => line.Split('\t'))
            .ToList();
        var wrong = rows.Where(row => Layered.Convert(row[2], HanScript.Traditional) != row[3]).Select(row => row[2]);
        Assert.Equal(311, rows.Count);
        Assert.True(wrong.Count() <= Known, string.Join(' ', wrong));
    }

    [Fact]
    public void A_frequent_word_after_an_entry_is_converted_as_by_itself() => Assert.Empty(
        from entry in HanziEngine.Layered.Sources.SelectMany(source => source.Entries)
        where entry.Key.Length > 1 && HanziEngine.Exact.Convert(entry.Key, HanScript.Traditional) != entry.Value
        from word in FrequentWords[entry.Key[^1]].Take(WordsOfARow)
        let text = entry.Key[..^1] + word
        where !NoText.Contains(text)
        let expected = Layered.Convert(word, HanScript.Traditional)
        let result = Layered.Convert(text, HanScript.Traditional)
        where !result.EndsWith(expected, StringComparison.Ordinal)
        select $"{entry.Key}: {text} -> {result}, not …{expected}");

    private static readonly ILookup<char, string> FrequentWords = HanziData.Text("Words", "tsv").Split('\n')
        .Where(line => line.Contains('\t', StringComparison.Ordinal) && line[0] != '#')
        .Select(line => line.Split('\t'))
        .Where(row => int.Parse(row[0], CultureInfo.InvariantCulture) >= Frequent)
        .SelectMany(row => row[1].Split(' '))
        .Where(word => word.Length > 1)
        .ToLookup(word => word[0]);
}
