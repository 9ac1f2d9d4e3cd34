using AccessibleContent.Model;

namespace AccessibleContent.Tests.Site;

/// <summary>A search finds the words of its renditions in a store, in every script of the website.</summary>
public sealed class SearchInFormsTests(ServiceFixture service) : IClassFixture<ServiceFixture>, IAsyncLifetime
{
    private const string Text = "沿着河道，着火，附着物；台账和账户；卫生；什么；复核、复查、复审；计划；身份；部分；粘贴；一周；标签；尽快；秘书；烟草；苏醒。";

    private const string Words = "沿著 着火 著火 附著 台帳 帳戶 賬戶 衞生 衛生 甚麼 什麼 覆核 覆查 覆審 复核 計畫 計劃 身分 身份 部份 黏貼 一週 標籤 儘快 祕書 菸草 甦醒";

    public async ValueTask InitializeAsync()
    {
        var notice = Make.Markdown(Text);
        await service.PublishAsync(notice with
        {
            Id = NoticeId.From("forms/1")!.Value,
            Metadata = notice.Metadata with { IndexNumber = "forms/1" },
        });
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task Words_in_any_form_find_the_notice()
    {
        foreach (var word in Words.Split(' '))
        {
            foreach (var script in HanScript.All)
            {
                var path = script == HanScript.Simplified ? "" : "/" + script.Tag.ToLowerInvariant();
                var page = await service.V4.GetStringAsync($"{path}/search?q={Uri.EscapeDataString(word)}");
                Assert.True(page.Contains("/notices/forms-1", StringComparison.Ordinal), $"{word} {script.Tag}");
            }
        }
    }
}
