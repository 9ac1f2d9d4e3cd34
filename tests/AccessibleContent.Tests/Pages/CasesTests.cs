using System.Text;
using System.Text.Json;
using AccessibleContent.Model;
using AccessibleContent.Readers.Text;

namespace AccessibleContent.Tests.Pages;

/// <summary>Each kind of template is read with the right title, date, source and body, or is refused for the right reason.</summary>
public sealed class CasesTests
{
    public static TheoryData<string> Cases { get; } = [.. CasePages.Cases.Keys.Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Every_expected_value_of_a_case_is_right(string page)
    {
        var reading = CasePages.Read(page);
        var remarks = string.Join('\n', reading.Remarks.Select(remark => remark.Message));
        if (CasePages.IsRefused(page))
        {
            var fields = CasePages.Expected(page).Where(one => one.Field == "refused").Select(one => one.Value);
            Assert.All(fields, field => Assert.Contains(reading.Refusals, refusal => refusal.Field == field));
            return;
        }

        Assert.True(reading.Notice is not null, remarks);
        var json = Make.Text(reading.Notice, "zh-Hans.standard.json");
        using var notice = JsonDocument.Parse(json);
        var wrong = CasePages.Expected(page).Where(one => !IsRight(one.Field, one.Value, notice.RootElement, json, remarks));
        Assert.True(!wrong.Any(), $"{string.Join('\n', wrong)}\n{json}\n{remarks}");
    }

    [Fact]
    public void Every_remark_of_a_named_kind_that_is_no_doubt_has_a_line()
    {
        var named = CasePages
            .All.Keys.SelectMany(page =>
                CasePages.Read(page).Remarks.Where(remark => remark.Named is { IsDoubt: false }).Select(remark => (page, remark)))
            .ToList();
        Assert.NotEmpty(named);
        Assert.All(named, one => Assert.True(one.remark.Line > 0, $"{one.page}: {one.remark.Rule.Name}: {one.remark.Message}"));
    }

    // Over the JSON, as a client reads it, and not over the model.
    private static bool IsRight(string field, string value, JsonElement notice, string json, string remarks)
    {
        string[] blocks = [.. notice.GetProperty("blocks").EnumerateArray().Select(TextOf)];
        return field switch
        {
            "title" => notice.GetProperty("title").GetString() == value,
            "bodyHas" => string.Join('\n', blocks).Contains(value, StringComparison.Ordinal),
            "bodyLacks" => !string.Join('\n', blocks).Contains(value, StringComparison.Ordinal),
            "firstBlock" => blocks[0].StartsWith(value, StringComparison.Ordinal),
            "lastBlock" => blocks[^1].StartsWith(value, StringComparison.Ordinal),
            "remarkHas" => remarks.Contains(value, StringComparison.Ordinal),
            "noPrivateUse" => !json.EnumerateRunes()
                .Any(rune => Rune.GetUnicodeCategory(rune) is System.Globalization.UnicodeCategory.PrivateUse),
            _ => IsRight(field, value, notice.GetProperty("metadata").GetProperty(field).GetString() ?? "null"),
        };
    }

    private static bool IsRight(string field, string value, string actual) =>
        actual == value || (field == "publishedAt" && actual.StartsWith(value, StringComparison.Ordinal));

    private static string TextOf(JsonElement block) => block.GetProperty("type").GetString() switch
    {
        "table" => Joined(
            block.GetProperty("rows").EnumerateArray().SelectMany(row => row.GetProperty("cells").EnumerateArray()).Select(Words)),
        "list" => Joined(
            block.GetProperty("items").EnumerateArray().SelectMany(item => item.GetProperty("blocks").EnumerateArray()).Select(TextOf)),
        "quotation" => Joined(block.GetProperty("blocks").EnumerateArray().Select(TextOf)),
        _ => Words(block),
    };

    private static string Words(JsonElement part) =>
        part.TryGetProperty("text", out var text) && text.GetString() is { Length: > 0 } words ? words
        : part.TryGetProperty("name", out var name) ? name.GetString() ?? ""
        : "";

    private static string Joined(IEnumerable<string> texts) => string.Join(' ', texts);
}
