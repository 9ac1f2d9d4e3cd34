using System.Collections.Immutable;
using AccessibleContent.Api.Http.Problems;
using AccessibleContent.Api.Http.Requests;
using AccessibleContent.Api.Notices;
using AccessibleContent.Api.Store;
using AccessibleContent.Readers.Json;
using AccessibleContent.Search;

namespace AccessibleContent.Api.Terms;

/// <summary>Checks the synonyms that editors send, and reports the reason for each invalid one.</summary>
internal static class SynonymRules
{
    /// <summary>The maximum number of synonyms of a site.</summary>
    public const int MaxSynonyms = 2000;

    /// <summary>The maximum length of a reason.</summary>
    public const int MaxReasonLength = 500;

    private const int MaxNamed = 10;

    /// <summary>Gets the members of a synonym.</summary>
    public static JsonShape Shape { get; } = new(new("word"), new("words"), new("reason"));

    /// <summary>Returns the synonyms, cleaned; or the problem.</summary>
    public static Result<ImmutableArray<Synonym>> Check(IReadOnlyList<Synonym?> sent)
    {
        if (sent.Count > MaxSynonyms)
        {
            return Refused($"同义词有 {sent.Count} 个，最多 {MaxSynonyms} 个。");
        }

        Synonym?[] synonyms = [.. sent.Select(one => SiteSynonym.IsWhole(one) ? SiteSynonym.Clean(one!) : null)];
        var wrong = synonyms
            .Select((one, index) => Wrong(one) is { } what ? $"第 {index + 1} 条：{what}" : null)
            .Concat(Repeated(synonyms))
            .OfType<string>()
            .ToList();
        return wrong.Count == 0
            ? synonyms.OfType<Synonym>().ToImmutableArray()
            : Refused($"同义词有 {wrong.Count} 处无法采用，全部词条都没有保存。{string.Join(' ', wrong.Take(MaxNamed))}");
    }

    private static Problem Refused(string detail) => new(ProblemTypes.InvalidContent, detail) { Parameter = "synonyms" };

    private static string? Wrong(Synonym? one) => one switch
    {
        null => "要有 word（一个词）和 words（至少一个词）。",
        { Words.Length: 0 or > SiteSynonym.MostWords } =>
            $"“{one.Word}”的 words 有 {one.Words.Length} 个，应当是 1 至 {SiteSynonym.MostWords} 个。",
        { Reason.Length: > MaxReasonLength } => $"“{one.Word}”的 reason 超过 {MaxReasonLength} 字。",
        _ when one.Words.Prepend(one.Word).FirstOrDefault(word => !SiteSynonym.IsWord(word)) is { } bad =>
            $"“{bad}”不能作搜索的词：应当是 {SiteSynonym.ShortestWord} 至 {SiteSynonym.LongestWord} 字，要有汉字、字母或数字。",
        _ when SiteSynonym.HasItself(one) => $"“{one.Word}”的 words 里有它自己；请去掉。",
        _ => null,
    };

    private static IEnumerable<string> Repeated(IEnumerable<Synonym?> synonyms) => synonyms
        .OfType<Synonym>()
        .GroupBy(one => SearchText.Fold(one.Word))
        .Where(group => group.Count() > 1)
        .Select(group => $"“{group.First().Word}”重复了 {group.Count()} 次；请把 words 并到一条里。");
}
