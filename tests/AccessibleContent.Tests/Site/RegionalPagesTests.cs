using System.Text;
using AccessibleContent.Api.Http.Problems;
using AccessibleContent.Api.Site;
using AccessibleContent.Model;
using AccessibleContent.Tests.Writers.Regions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace AccessibleContent.Tests.Site;

/// <summary>The pages for Taiwan and Hong Kong: the site's own words are theirs, and what was published keeps its words.</summary>
public sealed class RegionalPagesTests
{
    // Each of them is another word in Taiwan and Hong Kong.
    private const string Published = "信息搜索打印";

    public static TheoryData<string, string> Visits { get; } =
        new(from preferences in ReadingPreferences.All
            where preferences.Script.Tag.Length > "zh-Hant".Length
            select (preferences.Prefix, preferences.Script.Tag));

    [Theory]
    [MemberData(nameof(Visits))]
    public async Task Every_page_says_its_own_words_as_the_region_does(string prefix, string tag)
    {
        using var folder = new TemporaryFolder();
        await using var service = await ServiceWithKeys.StartAsync(folder.Path, "--Site:Contact=0539-8012345");
        await service.PutAsync(ServiceWithKeys.Full, "a-1", catalog: "通知", publisher: "民政局");
        var mainland = MainlandTerms.Of(HanScript.Find(tag)!);
        await foreach (var (address, page) in PagesAsync(service, prefix))
        {
            Assert.Equal(tag, page.DocumentElement.GetAttribute("lang"));
            Assert.True(!mainland.In(WordsOf(page)).Any(), $"{address}: {string.Join('、', mainland.In(WordsOf(page)))}");
        }
    }

    [Theory]
    [MemberData(nameof(Visits))]
    public async Task Every_page_leaves_published_words_as_they_are(string prefix, string tag)
    {
        using var folder = new TemporaryFolder();
        await using var service = await ServiceWithKeys.StartAsync(
            folder.Path,
            $"--Site:Name={Published}甲", $"--Site:Sponsor={Published}乙", $"--Site:Contact={Published}丙");
        await PutAsync(service, "a-1", "一");
        await PutAsync(service, "a-1", "二");
        await PutAsync(service, "a-2", "三");
        await service.WithdrawAsync(ServiceWithKeys.Full, "a-2", Published + "庚");
        var seen = new StringBuilder();
        await foreach (var (address, page) in PagesAsync(service, prefix))
        {
            var words = WordsOf(page);
            seen.Append(words);
            Assert.False(words.Contains("資訊搜", StringComparison.Ordinal), $"{address}: {words}");
        }

        Assert.All(
            "甲乙丙丁戊己庚辛",
            mark => Assert.Contains($"{Published}{mark}", seen.ToString(), StringComparison.Ordinal));
        foreach (var path in (string[])["/api/notices/a-2?script=", "/feeds/notices.atom?script=", "/api/notices/a-1/plain?script="])
        {
            Assert.DoesNotContain("資訊搜", await service.ReadAsync(path + tag), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_problem_is_told_in_the_words_of_the_region_and_quotes_as_it_was_sent()
    {
        var told = new ProblemWords(Make.Renderer, HanScript.TraditionalTaiwan);
        Assert.Equal(
            "參數 q 的值「打印“信息”」無法採用；請搜尋「打印」。".Replace("“", "「", StringComparison.Ordinal).Replace("”", "」", StringComparison.Ordinal),
            told.Message("参数 q 的值“打印“信息””无法采用；请搜索“打印”。"));
        var withdrawn = new Problem(ProblemTypes.Withdrawn, "请搜索。理由：打印") { Reason = "打印" };
        Assert.Equal("請搜尋。理由：打印", told.DetailOf(withdrawn));
    }

    private static Task<(int Status, string Body)> PutAsync(ServiceWithKeys service, string id, string text) => service.SendAsync(
        ServiceWithKeys.Full, "PUT",
        $"/api/notices/{id}?note={Uri.EscapeDataString(Published + "己")}",
        new StringContent(
            $"---\ntitle: {Published}丁\nindexNumber: {id}\npublishedOn: 2024-07-19\n"
            + $"catalog: {Published}戊\npublisher: {Published}辛\n---\n\n{text}。\n",
            Encoding.UTF8,
            "text/markdown"));

    // All that can be reached from the home page, and the pages of errors.
    private static async IAsyncEnumerable<(string Address, IHtmlDocument Page)> PagesAsync(ServiceWithKeys service, string prefix)
    {
        string[] starts = ["/", "/notices/a-2", "/notices/a-2/revisions", "/notices/nobody", "/search?q=没有", "/search?q=长者版", "/ask?q=没有"];
        var waiting = new Queue<string>(starts.Concat(ProblemTypes.All.Select(type => type.AddressAt(""))).Select(start => prefix + start));
        var known = new HashSet<string>(StringComparer.Ordinal);

        while (waiting.TryDequeue(out var address))
        {
            if (!known.Add(address))
            {
                continue;
            }

            using var response = await ServiceFixture.SendAsync(service.Client, address, "GET", null);
            if (response.Content.Headers.ContentType?.MediaType != "text/html")
            {
                continue;
            }

            var page = await new HtmlParser().ParseDocumentAsync(await response.Content.ReadAsStringAsync());
            foreach (var link in page.Links.Select(link => link.GetAttribute("href")!.Split('#')[0]))
            {
                if (link.StartsWith(prefix + "/", StringComparison.Ordinal) && ReadingPreferences.Of(link.Split('?')[0]).Prefix == prefix
                    && !link.Contains("size=", StringComparison.Ordinal) && !link.Contains("scheme=", StringComparison.Ordinal))
                {
                    waiting.Enqueue(link);
                }
            }

            yield return (address, page);
        }
    }

    // What is seen and what is heard, but for parts in another script.
    private static string WordsOf(IHtmlDocument page)
    {
        var script = page.DocumentElement.GetAttribute("lang");
        foreach (var other in page.QuerySelectorAll("html [lang]").Where(one => one.GetAttribute("lang") != script))
        {
            other.Remove();
        }

        string[] heard = ["title", "aria-label", "alt", "placeholder", "content", "data-head", "data-label", "data-switched", "data-back"];
        var attributes = page.All.SelectMany(one => heard.Select(name => one.GetAttribute(name))).OfType<string>();
        return string.Join('\n', [page.DocumentElement.TextContent, .. attributes]);
    }
}
