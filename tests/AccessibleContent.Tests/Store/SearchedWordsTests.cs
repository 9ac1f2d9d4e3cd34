using System.Text;
using AccessibleContent.Api.Store;
using AccessibleContent.Api.Store.Sqlite;
using AccessibleContent.Model;
using AccessibleContent.Writers.Json;
using Microsoft.Data.Sqlite;

namespace AccessibleContent.Tests.Store;

/// <summary>What a search finds, compared with SQLite's own JSON functions.</summary>
public sealed class SearchedWordsTests
{
    private static readonly string[] Words =
    [
        "农业", "农业补贴", "GPS", "gps定位", "定位 A", "“引号”", "\"", "\\", "补贴\"款", "😀", "𠮷", "𠮷野家", "表头", "表格标题", "text", "caption", "heading",
        "2024", "https", "a", "É", "é", "　", "业补",
    ];

    private static readonly string[] Texts =
    [
        "农业补贴款。", "使用Gps定位 a 系统", "他说“引号”和\"直引号\"与反斜线\\在内", "补贴\"款\"", "笑脸😀和𠮷野家", "É与é不同", "全角　空格", "https://a.test/农业", "没有",
    ];

    [Fact]
    public async Task Words_are_found_where_sqlite_finds_them()
    {
        await using var connection = new SqliteConnection("Data Source=:memory:");
        await connection.OpenAsync();
        foreach (var text in Texts)
        {
            var document = JsonWriter.Canonical(
                Make.Markdown(text + "\n\n| 表头 | 二 |\n|---|---|\n| GPS | " + text.Replace("|", "", StringComparison.Ordinal) + " |"));
            foreach (var words in Words)
            {
                using var command = connection.Command(
                    """
                    SELECT EXISTS (SELECT 1 FROM json_tree($document) AS part
                    WHERE part.key IN ('text', 'caption') AND instr(lower(part.atom), lower($words)) > 0)
                    """,
                    ("$document", Encoding.UTF8.GetString(document)),
                    ("$words", words));
                Assert.True(
                    (long)(await command.ExecuteScalarAsync())! == 1 == new SearchedWords(words).AreInDocument(document),
                    $"“{words}” in “{text}”");
            }
        }
    }

    [Fact]
    public void A_damaged_document_ends_no_search()
    {
        foreach (
            var damaged in (string[])
                ["", "{", "农业", "{\"text\":\"", "{\"blocks\":[{\"type\":\"paragraph\",\"text\":农业}]}", new string('[', 100_000)])
        {
            Assert.False(new SearchedWords("业").AreInDocument(Encoding.UTF8.GetBytes(damaged)));
            Assert.False(new SearchedWords("x").AreInDocument(Encoding.UTF8.GetBytes(damaged)));
        }
    }

    [Theory]
    [InlineData("Abc", "xxaBC", true)]
    [InlineData("abc", "ab", false)]
    [InlineData("aab", "aaAab", true)]
    [InlineData("业a", "农业A", true)]
    [InlineData("É", "é", false)]
    public void The_case_of_latin_letters_does_not_count(string words, string text, bool found) =>
        Assert.Equal(found, new SearchedWords(words).AreIn(Encoding.UTF8.GetBytes(text)));
}
