using System.Collections.Immutable;
using System.Text.Json;
using AccessibleContent.Api.Http.Problems;
using AccessibleContent.Api.Http.Requests;
using AccessibleContent.Api.Notices;
using AccessibleContent.Api.Store;
using AccessibleContent.Hanzi.Data;
using AccessibleContent.Model;
using AccessibleContent.Readers.Json;
using AccessibleContent.Search;

namespace AccessibleContent.Api.Terms;

/// <summary>Reads the terms, synonyms and spoken names that editors send, and reports the reason for each invalid one.</summary>
internal static class TermsReader
{
    /// <summary>The maximum number of terms of a site.</summary>
    public const int MaxTerms = 5000;

    private const int MaxNamed = 10;

    private const string Example = "{\"items\":[{\"source\":\"兰山\",\"result\":\"蘭山\",\"reason\":\"本区的名称\"}]}";

    private static readonly JsonShape TermShape = new("source", "result", "script", "reason");

    private static readonly JsonShape Shape = new(
        new("items", _ => TermShape),
        new("synonyms", _ => SynonymRules.Shape),
        new("say", _ => SpokenNameRules.Shape),
        new("version") { IsDerived = true },
        new("changedAt") { IsDerived = true },
        new("applied") { IsDerived = true },
        new("conversion") { IsDerived = true });

    private static readonly string[] Scripts =
    [
        .. HanScript.All.Where(script => script != HanScript.Simplified).Select(script => script.Tag),
    ];

    /// <summary>Returns the terms, or the problem: 400 for a body that is not JSON of terms, 422 for invalid terms.</summary>
    public static Result<SiteWords> Read(ReadOnlySpan<byte> json)
    {
        if (!JsonBody.Read(json, Shape, Example).TryGet(out var element, out var problem))
        {
            return problem;
        }

        TermsBody? body;
        try
        {
            body = element.Deserialize(TermsJson.Readable.TermsBody);
        }
        catch (JsonException wrong)
        {
            return new Problem(ProblemTypes.MalformedJson, $"内容不是词条的 JSON（位置 {wrong.Path}）；应当是 {Example}。");
        }

        return body?.Items is { } items
            ? Check([.. items.Select(Clean)], body.Synonyms ?? [], body.Say ?? [])
            : new Problem(ProblemTypes.MalformedJson, "内容里没有 items；没有词条时请写 {\"items\":[]}。") { Parameter = "items" };
    }

    private static Result<SiteWords> Check(IReadOnlyList<Term?> items, IReadOnlyList<Synonym?> synonyms, IReadOnlyList<SpokenName?> say) =>
        !Check(items).TryGet(out var terms, out var wrong) ? wrong
        : !SynonymRules.Check(synonyms).TryGet(out var words, out wrong) ? wrong
        : !SpokenNameRules.Check(say).TryGet(out var names, out wrong) ? wrong
        : new SiteWords(terms, words, names);

    private static Result<ImmutableArray<Term>> Check(IReadOnlyList<Term?> items)
    {
        if (items.Count > MaxTerms)
        {
            return new Problem(ProblemTypes.InvalidContent, $"词条有 {items.Count} 个，最多 {MaxTerms} 个。") { Parameter = "items" };
        }

        var wrong = items
            .Select((term, index) => Wrong(term) is { } what ? $"第 {index + 1} 条：{what}" : null)
            .Concat(Repeated(items))
            .OfType<string>()
            .ToList();
        return wrong.Count == 0
            ? items.OfType<Term>().ToImmutableArray()
            : new Problem(
                ProblemTypes.InvalidContent,
                $"有 {wrong.Count} 处无法采用，全部词条都没有保存。{string.Join(' ', wrong.Take(MaxNamed))}")
            {
                Parameter = "items",
            };
    }

    // Missing values are reported below.
    private static Term? Clean(Term? term) => term is { Source: not null, Result: not null } ? term.Clean() : term;

    private static string? Wrong(Term? term) => term switch
    {
        null or { Source: null } or { Result: null } => "要有 source 和 result 两项文字。",
        { Source: var source } when source.Length == 0 || source != source.Trim() => $"source“{source}”不能为空，首尾不能有空白。",
        { Script: { } script } when !Scripts.Contains(script) => $"script“{script}”不在可用的值之中：{string.Join("、", Scripts)}。",
        { Reason.Length: > SynonymRules.MaxReasonLength } => $"“{term.Source}”的 reason 超过 {SynonymRules.MaxReasonLength} 字。",
        _ when term.Result.Length > term.LongestResult =>
            $"“{term.Source}”的 result 有 {term.Result.Length} 字，这个 source 的 result 最多 {term.LongestResult} 字。",
        _ when !term.IsUsable => $"“{term.Source}”：source 最多 {HanziEntry.MaxKeyLength} 字，result 为 1 至 {HanziEntry.MaxValueLength} 字。",
        _ => null,
    };

    private static IEnumerable<string> Repeated(IReadOnlyList<Term?> items) => items
        .OfType<Term>()
        .GroupBy(term => (term.Source, term.Script))
        .Where(group => group.Count() > 1)
        .Select(group => $"“{group.Key.Source}”重复了 {group.Count()} 次。");
}
