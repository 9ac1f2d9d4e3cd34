using System.Text;
using System.Text.Json;
using AccessibleContent.Model;

namespace AccessibleContent.Tests.Search.Sets;

/// <summary>What is found and answered is what was approved: twenty of each in every script and mode, the others in one.</summary>
public sealed class SetSnapshotTests(AloneFixture service) : IClassFixture<AloneFixture>
{
    private const string Folder = "Search/Sets/Snapshots";
    private const int InAll = 20;

    public static TheoryData<string, string> Renditions { get; } =
        [.. HanScript.All.SelectMany(script => ReadingMode.All, (script, mode) => (script.Tag, mode.Name))];

    public static TheoryData<string> Scripts { get; } = [.. HanScript.All.Select(script => script.Tag)];

    [Theory]
    [MemberData(nameof(Renditions))]
    public async Task Twenty_questions_in_every_script_and_mode(string script, string mode) =>
        Verify($"questions.{script}.{mode}", await AskAsync(Questions.Take(InAll), script, mode));

    [Fact]
    public async Task The_other_questions() => Verify("questions.others", await AskAsync(Questions.Skip(InAll), "zh-Hans", "standard"));

    [Theory]
    [MemberData(nameof(Scripts))]
    public async Task Twenty_searches_in_every_script(string script) =>
        Verify($"searches.{script}", await SearchAsync(Searches.Take(InAll), script));

    [Fact]
    public async Task The_other_searches() => Verify("searches.others", await SearchAsync(Searches.Skip(InAll), "zh-Hans"));

    // One of each kind after the other, so that the first twenty are of all kinds.
    private static IEnumerable<string> Questions =>
        InTurn(QuestionSet.All.SelectMany(set => set.Questions), one => one.Kind).Select(one => one.Typed);

    private static IEnumerable<string> Searches =>
        InTurn(QuestionSet.All.SelectMany(set => set.Searches), one => one.Kind).Select(one => one.Typed);

    private static IEnumerable<T> InTurn<T>(IEnumerable<T> all, Func<T, string> kind) =>
        all.GroupBy(kind).SelectMany(group => group.Index()).OrderBy(one => one.Index).Select(one => one.Item);

    private async Task<string> AskAsync(IEnumerable<string> questions, string script, string mode)
    {
        var text = new StringBuilder();
        foreach (var question in questions)
        {
            text.Append(await service.ReadTextAsync($"/api/ask?script={script}&mode={mode}&form=text&q={Uri.EscapeDataString(question)}"))
                .Append('\n');
        }

        return text.ToString();
    }

    private async Task<string> SearchAsync(IEnumerable<string> searches, string script)
    {
        var text = new StringBuilder();
        foreach (var search in searches)
        {
            var found = await service.ReadAsync($"/api/notices?script={script}&limit=3&q={Uri.EscapeDataString(search)}");
            text.Append("## ").Append(search).Append(Remarks(found)).Append('\n');
            foreach (var item in found.GetProperty("items").EnumerateArray())
            {
                text.Append(item.GetProperty("title").GetString()).Append('\n')
                    .Append(item.GetProperty("snippet").GetString()).Append('\n');
            }

            text.Append('\n');
        }

        return text.ToString();
    }

    private static string Remarks(JsonElement found) => string.Concat(
        $" ({found.GetProperty("total").GetInt32()})",
        found.GetProperty("relaxed").GetBoolean() ? " relaxed" : "",
        string.Concat(found.GetProperty("corrections").EnumerateArray().Select(one => " → " + one.GetString())));

    private static void Verify(string name, string text) => Snapshots.Verify(Folder, name, "txt", Encoding.UTF8.GetBytes(text));
}
