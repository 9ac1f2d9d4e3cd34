using System.Net;
using System.Text;
using System.Text.Json;
using AccessibleContent.Model;

namespace AccessibleContent.Tests.Notices;

/// <summary>An editor sees what decided each ambiguous character, and settles a doubt by a term.</summary>
[Trait(TestStore.Trait, TestStore.Every)]
public sealed class ConversionTests(ServiceFixture service) : IClassFixture<ServiceFixture>
{
    private const string Address = "/api/notices/" + ServiceFixture.SeedId + "/conversion";

    [Fact]
    public async Task A_doubt_is_marked_until_a_term_settles_it()
    {
        const string Doubtful = "/api/notices/doubt-1";
        using var page = new StringContent(
            "---\ntitle: 疑\nindexNumber: doubt/1\npublishedOn: 2024-07-19\n---\n\n甲斗乙干，公布结果。\n", Encoding.UTF8, "text/markdown");
        (await ServiceFixture.WriteAsync(service.V4, Doubtful, "PUT", page)).Dispose();
        var (doubts, items) = await TraceAsync($"{Doubtful}/conversion?script=zh-Hant");
        Assert.Equal([true, true, false, false], items.Select(item => item.GetProperty("doubtful").GetBoolean()));
        var doubt = items.First(item => item.GetProperty("doubtful").GetBoolean());
        var (source, result) = (doubt.GetProperty("source").GetString()!, doubt.GetProperty("result").GetString()!);
        Assert.Equal(doubts, items.Count(item => item.GetProperty("doubtful").GetBoolean()));
        Assert.Contains(source, doubt.GetProperty("context").GetString(), StringComparison.Ordinal);

        using var body = new StringContent(
            $$"""{"items":[{"source":"{{source}}","result":"{{result}}"}]}""",
            Encoding.UTF8,
            "application/json");
        (await ServiceFixture.WriteAsync(service.V4, "/api/terms", "PUT", body)).Dispose();
        var (fewer, settled) = await TraceAsync($"{Doubtful}/conversion?script=zh-Hant");
        Assert.True(fewer < doubts);
        Assert.DoesNotContain(
            settled,
            item => item.GetProperty("doubtful").GetBoolean() && item.GetProperty("source").GetString() == source);
        Assert.Contains(settled, item => item.GetProperty("decidedBy").GetString() == "terms");
        using var none = new StringContent("""{"items":[]}""", Encoding.UTF8, "application/json");
        (await ServiceFixture.WriteAsync(service.V4, "/api/terms", "PUT", none)).Dispose();
    }

    [Fact]
    public async Task The_seed_leaves_an_editor_at_most_three_doubts()
    {
        Assert.InRange((await TraceAsync($"{Address}?script=zh-Hant")).Doubts, 0, 3);
        Assert.InRange((await TraceAsync($"{Address}?script=zh-Hant-TW")).Doubts, 0, 3);
    }

    [Theory]
    [InlineData("?script=zh-Hans", 200)]
    [InlineData("?script=zh", 400)]
    [InlineData("?script=zh-Hant&script=zh-Hant", 400)]
    public async Task Scripts_are_those_of_the_table(string query, int status)
    {
        using var response = await service.SendAsync(Address + query);
        Assert.Equal(status, (int)response.StatusCode);
    }

    [Fact]
    public async Task A_notice_that_is_not_there_has_no_trace()
    {
        using var response = await service.SendAsync("/api/notices/none/conversion");
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Fact]
    public async Task A_trace_beyond_what_an_answer_may_weigh_is_cut_and_the_rest_counted()
    {
        var characters = string.Concat(Enumerable.Repeat("发面后里干", 40_000));
        using var page = new StringContent(
            $"---\ntitle: 长\nindexNumber: trace/1\npublishedOn: 2024-07-19\n---\n\n{characters}\n",
            Encoding.UTF8,
            "text/markdown");
        (await ServiceFixture.WriteAsync(service.V4, "/api/notices/trace-1", "PUT", page)).Dispose();
        var response = await service.V4.GetByteArrayAsync("/api/notices/trace-1/conversion?script=zh-Hant");
        var trace = JsonDocument.Parse(response).RootElement;
        Assert.InRange(response.Length, 1, 16 * 1024 * 1024);
        Assert.InRange(trace.GetProperty("items").GetArrayLength(), 10_000, 100_000);
        Assert.True(trace.GetProperty("omitted").GetInt32() > 10_000);
        Assert.Equal(
            JsonValueKind.Null,
            JsonDocument.Parse(await service.V4.GetStringAsync($"{Address}?script=zh-Hant")).RootElement.GetProperty("omitted").ValueKind);
    }

    private async Task<(int Doubts, List<JsonElement> Items)> TraceAsync(string path)
    {
        var trace = JsonDocument.Parse(await service.V4.GetStringAsync(path)).RootElement;
        return (trace.GetProperty("doubts").GetInt32(), [.. trace.GetProperty("items").EnumerateArray()]);
    }
}
