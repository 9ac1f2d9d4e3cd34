using System.Globalization;
using AccessibleContent.Model;
using AccessibleContent.Tests.Search.Sets;

namespace AccessibleContent.Benchmarks.Search;

/// <summary>Queries of seven classes about generated notices, each different from all others of its class; the same in every run.</summary>
/// <param name="size">How many notices there are.</param>
internal sealed class SearchQueries(int size)
{
    private static readonly string[] Common = ["通知", "工作", "公示", "单位", "有关", "进行", "示例区", "部门"];
    private static readonly string[] Asked =
        ["什么时候", "电话是多少", "多少钱", "在哪里办", "怎么办", "谁负责", "要带什么", "可以吗"];

    /// <summary>The folder of what the notices are made of.</summary>
    public static string Folder { get; } = Path.Combine(Reference.Root, "tests/AccessibleContent.Tests/Search/Sets/others");

    /// <summary>Gets the classes.</summary>
    public IReadOnlyList<string> Kinds { get; } = ["rare", "title", "common", "two", "never", "key", "question"];

    /// <summary>Returns the addresses of so many queries of a class.</summary>
    public IEnumerable<string> Of(string kind, int count)
    {
        var notices = new OtherNotices(Folder).Make(size, Math.Max(1, size / 2_000)).Select(one => one.Notice);
        return Words(kind, [.. notices]).Distinct().Take(count);
    }

    private static IEnumerable<string> Words(string kind, Notice[] notices) => kind switch
    {
        "rare" => notices.Select(notice => Search(Phones(notice) ?? notice.Title)),
        "title" => notices.Select(notice => Search(Middle(notice.Title, 6))),
        "common" => notices.SelectMany((_, index) => Common.Select(word => Search(word) + Number("&limit=", 1 + (index % 100)))),
        "two" => notices.Select(notice => Search($"{Middle(notice.Title, 3)} {notice.Metadata.PublishedOn.Year}")),
        "never" => notices.Zip(notices.Skip(7)).Select(pair => Search($"{Middle(pair.First.Title, 4)} {Middle(pair.Second.Title, 4)}")),
        "key" => notices.Select(notice => Search(notice.Metadata.IndexNumber!.Replace('/', ' '))),
        _ => notices.SelectMany((notice, index) =>
            Asked.Skip(index % 8).Take(1).Select(asked => "/api/ask?q=" + Uri.EscapeDataString(Middle(notice.Title, 8) + asked))),
    };

    private static string Search(string words) => "/api/notices?q=" + Uri.EscapeDataString(words);

    private static string Number(string key, int number) => key + number.ToString(CultureInfo.InvariantCulture);

    private static string Middle(string text, int length) =>
        text.Substring(Math.Max(0, (text.Length - length) / 2), Math.Min(length, text.Length));

    private static string? Phones(Notice notice) => string.Concat(notice.Blocks.Select(PlainWords.Of)).Split("0539-") is [_, var rest, ..]
        && rest.Length >= 7 ? "0539-" + rest[..7] : null;
}
