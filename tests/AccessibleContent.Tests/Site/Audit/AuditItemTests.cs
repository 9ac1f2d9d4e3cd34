using AccessibleContent.Api.Site.Audit;

namespace AccessibleContent.Tests.Site.Audit;

/// <summary>The self-assessment has every criterion of the standard, with a status that its evidence bears out.</summary>
public sealed class AuditItemTests
{
    [Theory]
    [InlineData("1.1.1 非文本内容", "A", "部分符合", "3 个页面没有发现问题，2 个页面有问题（image-alt，例如 /elder/notices/通知-1）")]
    [InlineData("1.4.3 对比度（最低）", "AA", "符合", "60 个页面没有发现问题，4 个页面要由人判断")]
    [InlineData("2.5.3 名称包含标签", "A", "未检查", "8 个页面要由人判断")]
    [InlineData("3.1.1 页面语言", "A", "不符合", "64 个页面有问题（html-has-lang，例如 /）")]
    [InlineData("1.2.6 手语（预录）", "AAA", "未检查", "没有规则可查，或者测过的页面里没有这样的内容")]
    [InlineData("最佳做法", null, "符合", "64 个页面没有发现问题")]
    public void An_item_has_a_status_and_its_evidence(string name, string? level, string status, string evidence) =>
        Assert.Contains(new AuditItem(name, level, status, evidence), AuditItem.Of(Records.Mixed));

    [Fact]
    public void The_items_are_all_criteria_of_WCAG_2_2_by_their_levels_and_the_best_practices()
    {
        var levels = AuditItem.Of(Records.Mixed).CountBy(item => item.Level ?? "").ToDictionary();
        Assert.Equal((31, 24, 31, 1), (levels["A"], levels["AA"], levels["AAA"], levels[""]));
        Assert.Equal(WcagCriterion.All, WcagCriterion.All.OrderBy(one => one.Number.Split('.').Select(int.Parse), new ByParts()));
    }

    private sealed class ByParts : IComparer<IEnumerable<int>>
    {
        public int Compare(IEnumerable<int>? x, IEnumerable<int>? y) =>
            x!.Zip(y!).Select(pair => pair.First.CompareTo(pair.Second)).FirstOrDefault(order => order != 0);
    }
}
