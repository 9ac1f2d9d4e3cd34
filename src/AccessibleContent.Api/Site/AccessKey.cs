using AccessibleContent.Model;

namespace AccessibleContent.Api.Site;

/// <summary>An access key (快速鍵) as websites of Taiwan have them; only pages in zh-Hant-TW do.</summary>
/// <param name="Letter">The letter, which browsers combine with Alt or other keys.</param>
/// <param name="Target">The id of the part of the page that it leads to; empty where it leads to another page.</param>
/// <param name="Name">Its name, in Simplified script.</param>
/// <param name="Contents">What is there, in Simplified script.</param>
public sealed record AccessKey(string Letter, string Target, string Name, string Contents)
{
    /// <summary>Gets the key of the top of the page.</summary>
    public static AccessKey Top { get; } = new("U", "top", "上方功能区块", "网站名称、首页、搜索，以及文字和模式的切换。");

    /// <summary>Gets the key of the content.</summary>
    public static AccessKey Content { get; } = new("C", "main", "中央内容区块", "这一页的主要内容。");

    /// <summary>Gets the key of the search.</summary>
    public static AccessKey Search { get; } = new("S", "", "搜索", "搜索公告的标题和正文。");

    /// <summary>Gets the key of the foot of the page.</summary>
    public static AccessKey Foot { get; } = new("Z", "foot", "下方功能区块", "无障碍声明、网站地图和联系方式。");

    /// <summary>Gets every key, in the order of the page.</summary>
    public static IReadOnlyList<AccessKey> All { get; } = [Top, Content, Search, Foot];

    /// <summary>Returns the letter on pages in a script; null where they have no access keys.</summary>
    public string? On(HanScript script) => script == HanScript.TraditionalTaiwan ? Letter : null;

    /// <summary>Returns the id of its target on pages in a script; null where they have no access keys.</summary>
    public string? IdOn(HanScript script) => On(script) is null ? null : Target;
}
