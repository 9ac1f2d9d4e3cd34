using System.Text;
using System.Text.Json.Nodes;
using AccessibleContent.Readers;
using AccessibleContent.Readers.Json;

namespace AccessibleContent.Tests.Readers.Json;

/// <summary>The names in a JSON body: one that nobody reads is refused with its path, never lost.</summary>
public sealed class JsonMembersTests
{
    private const string Notice =
        """{"title":"停水","metadata":{"publishedOn":"2024-08-01"},"blocks":[{"type":"paragraph","text":"今日停水。"}]}""";

    [Theory]
    [InlineData("""{"indexNo":"a/1"}""", "$.indexNo", "metadata.indexNumber")]
    [InlineData("""{"metadata":{"indexNo":"a/1"}}""", "$.metadata.indexNo", "metadata.indexNumber")]
    [InlineData("""{"publishedOn":"2024-08-01"}""", "$.publishedOn", "metadata.publishedOn")]
    [InlineData("""{"metadata":{"published_on":"2024-08-01"}}""", "$.metadata.published_on", "metadata.publishedOn")]
    [InlineData("""{"metadata":{"title":"停水"}}""", "$.metadata.title", "是否想写 title？")]
    [InlineData("""{"索引号":"a/1"}""", "$.索引号", "metadata.indexNumber")]
    [InlineData("""{"关键词":["水"]}""", "$.关键词", "metadata.others")]
    [InlineData("""{"summary":"水"}""", "$.summary", "title、metadata、blocks")]
    [InlineData("""{"Title":"水"}""", "$.Title", "是否想写 title？")]
    [InlineData("""{"a.b":1}""", "$['a.b']", "title")]
    [InlineData("""{"metadata":{"others":[{"label":"a","value":"b","note":"c"}]}}""", "$.metadata.others[0].note", "label、value")]
    [InlineData("""{"blocks":[{"type":"paragraph","txt":"水"}]}""", "$.blocks[0].txt", "blocks[0].text")]
    [InlineData("""{"blocks":[{"type":"paragraph","level":2}]}""", "$.blocks[0].level", "type、text、inlines")]
    [InlineData("""{"blocks":[{"type":"list","items":[{"text":"水"}]}]}""", "$.blocks[0].items[0].text", "number、blocks")]
    [InlineData(
        """{"blocks":[{"type":"table","rows":[{"cells":[{"text":"水","rowspan":2}]}]}]}""", "$.blocks[0].rows[0].cells[0].rowspan",
        "rowSpan")]
    [InlineData(
        """{"blocks":[{"type":"quotation","blocks":[{"type":"paragraph","inlines":[{"type":"link","url":"/"}]}]}]}""",
        "$.blocks[0].blocks[0].inlines[0].url", "href")]
    public void An_unknown_name_is_refused_with_its_path_and_what_to_write(string json, string path, string remedy)
    {
        var reading = Read(Merge(json));
        Assert.Null(reading.Notice);
        Assert.Contains(reading.Refusals, one => one.Field == path && one.Message.StartsWith(path + "：", StringComparison.Ordinal));
        Assert.Contains(reading.Refusals, one => one.Message.Contains(remedy, StringComparison.Ordinal));
        Assert.DoesNotContain(reading.Refusals, one => one.Message.Contains("没有正文", StringComparison.Ordinal));
    }

    [Fact]
    public void Every_unknown_name_is_told_at_once_and_of_many_the_first()
    {
        Assert.Equal(4, Read(Merge("""{"indexNo":1,"关键词":1,"summary":1,"publishedOn":1}""")).Refusals.Count());
        var many = string.Join(',', Enumerable.Range(0, 5000).Select(number => $"\"x{number}\":1"));
        var refusals = Read($$"""{{{many}}}""").Refusals.ToList();
        Assert.Equal(21, refusals.Count);
        Assert.Contains("4980", refusals[^1].Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"title":"一","title":"二"}""", "$.title")]
    [InlineData("""{"title":"一","\u0074itle":"二"}""", "$.title")]
    [InlineData("""{"id":"a","id":"b"}""", "$.id")]
    [InlineData("""{"blocks":[],"blocks":[{"type":"paragraph","text":"一","text":"二"}]}""", "$.blocks[0].text")]
    [InlineData("""{"metadata":{"indexNumber":"a","indexNumber":"b"}}""", "$.metadata.indexNumber")]
    [InlineData("""{"blocks":[{"type":"paragraph","text":"一","text":"二"}]}""", "$.blocks[0].text")]
    public void A_name_that_is_given_twice_is_refused(string json, string path) =>
        Assert.Contains(Read(json).Refusals, one => one.Field == path && one.Message.Contains("两次", StringComparison.Ordinal));

    [Fact]
    public void What_the_service_derives_may_be_sent_back_and_changes_nothing()
    {
        var derived = Merge(
            """
            {"id":"x","revision":7,"script":"zh-Hans","mode":"standard","links":{"self":{"href":"/"}},"conversion":{"engine":"x"},
            "correction":{"note":"x","publishedAt":"2024-08-01T00:00:00Z"}}
            """);
        Assert.Equal(Read(Notice).Notice!.Blocks.Length, Read(derived).Notice!.Blocks.Length);
        Assert.Empty(Read(derived).Remarks);
    }

    [Fact]
    public void Every_snapshot_in_json_reads_back_without_a_complaint_and_only_the_original_may_be_written()
    {
        var snapshots = Directory.GetFiles(Snapshots.Project, "*.verified.json", SearchOption.AllDirectories)
            .Where(file => !file.Contains("/OpenData/", StringComparison.Ordinal)).ToList();
        Assert.True(snapshots.Count > 100);
        foreach (var file in snapshots)
        {
            var reading = JsonReader.Read(File.ReadAllBytes(file), "a");
            Assert.All(reading.Refusals, refusal => Assert.Contains(refusal.Field, (string[])["script", "mode"]));
            Assert.True(reading.Notice is not null == file.Contains(".zh-Hans.standard.", StringComparison.Ordinal), file);
        }
    }

    [Theory]
    [InlineData("script", "zh-Hant-TW")]
    [InlineData("script", "zh-hans")]
    [InlineData("mode", "elder")]
    public void A_rendition_is_no_original_and_the_address_of_the_original_is_named(string axis, string value)
    {
        var reading = Read(
            Merge("""{"AXIS":"VALUE","metadata":{"publishedOn":"2024-08-01","indexNumber":"某/1 号"}}"""
                .Replace("AXIS", axis, StringComparison.Ordinal)
                .Replace("VALUE", value, StringComparison.Ordinal)));
        var message = Assert.Single(reading.Refusals).Message;
        Assert.Contains("/api/notices/%E6%9F%90-1-%E5%8F%B7?script=zh-Hans&mode=standard&form=json", message, StringComparison.Ordinal);
        Assert.Contains($"“{value}”", message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"metadata":{}}""", "title：", "blocks：", "metadata.publishedOn：")]
    [InlineData("""{"title":"水","metadata":{"publishedOn":"x","disclosure":"依申请公开"}}""", "metadata.publishedOn：", "metadata.disclosure：")]
    public void What_is_missing_is_named_by_its_path(string json, params string[] paths)
    {
        var messages = Read(json).Refusals.Select(refusal => refusal.Message).ToList();
        Assert.All(paths, path => Assert.Contains(messages, message => message.StartsWith(path, StringComparison.Ordinal)));
        Assert.DoesNotContain(messages, message => message.Contains("这样的一行", StringComparison.Ordinal));
    }

    [Fact]
    public void A_value_of_the_wrong_kind_is_not_followed_by_what_would_be_false() =>
        Assert.Single(Read("""{"title":7,"blocks":[{"type":"paragraph","text":"水"}]}""").Refusals);

    [Theory]
    [InlineData("", 1, 1)]
    [InlineData("{\"title\":\"停水\",}", 1, 15)]
    [InlineData("{\n  \"title\": \"停水\"\n  \"blocks\": []\n}", 3, 3)]
    [InlineData("{\n  \"title\": “停水”\n}", 2, 12)]
    [InlineData("{\"𠮷\": 停}", 1, 7)]
    [InlineData("{ // 说明\n}", 1, 3)]
    [InlineData("[1,2", 1, 5)]
    [InlineData("{\"a\":1} x", 1, 9)]
    public void A_slip_in_the_syntax_is_told_with_line_and_column_in_our_language(string json, int line, int column)
    {
        var refusal = Assert.Single(SourceFormat.OfFile("a.json")!.Read(Encoding.UTF8.GetBytes(json), "a").Refusals);
        Assert.Equal((RemarkRule.Malformed, line), (refusal.Rule, refusal.Line));
        Assert.Contains($"第 {line} 行第 {column} 列", refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotMatch("[a-zA-Z]{6}", refusal.Message);
    }

    [Fact]
    public void Another_encoding_is_told_with_its_place()
    {
        byte[] bytes = [.. "{\"title\":\n \"停"u8, 0xB5, 0xC4, .. "\"}"u8];
        var refusal = Assert.Single(SourceFormat.OfFile("a.json")!.Read(bytes, "a").Refusals);
        Assert.Equal((RemarkRule.Malformed, 2), (refusal.Rule, refusal.Line));
        Assert.Contains("第 2 行第 4 列", refusal.Message, StringComparison.Ordinal);
        var wide = SourceFormat.OfFile("a.json")!.Read(Encoding.Unicode.GetBytes("{}"), "a");
        Assert.Contains("UTF-8", Assert.Single(wide.Refusals).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a.json", """{"title":"水","metadata":{"publishedOn":"2024-08-01"},"blocks":[{"type":"paragraph","text":"水。"},ITEMS]}""")]
    [InlineData("a.md", "---\ntitle: 水\npublishedOn: 2024-08-01\n---\n\n水。\n\n![图](images/flow.png)\n\n[表](/files/KEPT/a.pdf) [上](#top)\n")]
    public void Addresses_that_lead_nowhere_are_reported_but_not_those_of_kept_files(string file, string text)
    {
        const string Items =
            """{"type":"image","text":"图","src":"images/flow.png"},{"type":"attachment","text":"表","href":"/files/KEPT/a.pdf"}""";
        var bytes = Encoding.UTF8.GetBytes(
            text.Replace("ITEMS", Items, StringComparison.Ordinal).Replace("KEPT", new string('a', 32), StringComparison.Ordinal));
        var format = SourceFormat.OfFile(file)!;
        var remark = Assert.Single(format.Read(bytes, "a").Remarks, one => one.Rule == RemarkRule.RelativeAddress);
        Assert.Contains("1 个相对地址（如“images/flow.png”）", remark.Message, StringComparison.Ordinal);
        var resolved = format.Read(bytes, "a", new Uri("https://www.example.gov.cn/a/b.html"));
        Assert.DoesNotContain(resolved.Remarks, one => one.Rule == RemarkRule.RelativeAddress);
    }

    private static Reading Read(string json) => JsonReader.Read(json, "name");

    // The members of a notice, and those of the test.
    private static string Merge(string json)
    {
        var (notice, added) = (JsonNode.Parse(Notice)!.AsObject(), JsonNode.Parse(json)!.AsObject());
        foreach (var (name, value) in added)
        {
            notice[name] = value?.DeepClone();
        }

        return notice.ToJsonString();
    }
}
