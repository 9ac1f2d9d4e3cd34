using System.Collections.Immutable;
using AccessibleContent.Api.Http.Problems;
using AccessibleContent.Api.Http.Requests;
using AccessibleContent.Api.Notices;
using AccessibleContent.Api.Store;
using AccessibleContent.Model;
using AccessibleContent.Readers.Json;

namespace AccessibleContent.Api.Terms;

/// <summary>Checks how editors want names to be said, and reports the reason for each invalid one.</summary>
internal static class SpokenNameRules
{
    /// <summary>The maximum number of names of a site.</summary>
    public const int MaxNames = 2000;

    private const int MaxNamed = 10;

    /// <summary>Gets the members of a name.</summary>
    public static JsonShape Shape { get; } = new("word", "said", "script", "reason");

    /// <summary>Returns the names, cleaned; or the problem.</summary>
    public static Result<ImmutableArray<SpokenName>> Check(IReadOnlyList<SpokenName?> sent)
    {
        if (sent.Count > MaxNames)
        {
            return Refused($"say 有 {sent.Count} 条，最多 {MaxNames} 条。");
        }

        SpokenName?[] names = [.. sent.Select(one => one is { Word: not null, Said: not null } ? one.Clean() : null)];
        var wrong = names
            .Select((one, index) => Wrong(one) is { } what ? $"第 {index + 1} 条：{what}" : null)
            .Concat(Repeated(names))
            .OfType<string>()
            .ToList();
        return wrong.Count == 0
            ? names.OfType<SpokenName>().ToImmutableArray()
            : Refused($"say 有 {wrong.Count} 处无法采用，全部词条都没有保存。{string.Join(' ', wrong.Take(MaxNamed))}");
    }

    private static Problem Refused(string detail) => new(ProblemTypes.InvalidContent, detail) { Parameter = "say" };

    private static string? Wrong(SpokenName? one) => one switch
    {
        null => "要有 word（名称）和 said（怎样读）两项文字。",
        { Script: { } script } when HanScript.Find(script) is null =>
            $"script“{script}”不在可用的值之中：{string.Join("、", HanScript.All.Select(each => each.Tag))}。",
        { Reason.Length: > SynonymRules.MaxReasonLength } => $"“{one.Word}”的 reason 超过 {SynonymRules.MaxReasonLength} 字。",
        { IsWord: false } => $"“{one.Word}”不能作名称：应当是 {SpokenName.ShortestWord} 至 {SpokenName.LongestWord} 字，要有汉字或字母。",
        { IsSayable: false } => $"“{one.Word}”的 said“{one.Said}”不能读：只能有汉字和字母；数字请写成汉字。",
        _ when one.Said.Length > one.LongestSaid =>
            $"“{one.Word}”的 said 有 {one.Said.Length} 字，这个名称的 said 最多 {one.LongestSaid} 字。",
        _ when one.Said == one.Word => $"“{one.Word}”的 said 就是它自己；请去掉。",
        _ => null,
    };

    private static IEnumerable<string> Repeated(IEnumerable<SpokenName?> names) => names
        .OfType<SpokenName>()
        .GroupBy(one => (one.Word, one.Script))
        .Where(group => group.Count() > 1)
        .Select(group =>
            $"“{group.Key.Word}”重复了 {group.Count()} 次（{string.Join("、", group.Select(one => one.Said))}）；请只留一条。");
}
