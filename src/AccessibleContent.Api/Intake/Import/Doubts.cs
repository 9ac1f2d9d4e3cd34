using System.Collections.Immutable;
using AccessibleContent.Readers;

namespace AccessibleContent.Api.Intake.Import;

/// <summary>A reader's doubts about title, date or body: why a strict import or crawl refuses a page.</summary>
internal static class Doubts
{
    // Five are enough to show that the page needs checking.
    private const int MostTold = 5;
    private const int Longest = 300;

    /// <summary>Describes the doubts and the remedy; null if there are none.</summary>
    /// <param name="remarks">The reader's remarks.</param>
    /// <param name="setting">The setting that makes it strict.</param>
    /// <param name="otherwise">How to accept the page anyway.</param>
    public static string? Refusal(ImmutableArray<Remark> remarks, string setting, string otherwise)
    {
        var doubts = remarks.Where(remark => remark.IsDoubt).Select(remark => remark.Message).ToList();
        var rest = doubts.Count > MostTold ? $"（另有 {doubts.Count - MostTold} 处）" : "";
        return doubts.Count == 0
            ? null
            : $"标题、日期或正文有疑问，{setting}时不采用：{string.Concat(doubts.Take(MostTold).Select(Short))}{rest}请改正网页；核对无误的，{otherwise}。";
    }

    private static string Short(string message) => message.Length <= Longest ? message : message[..Longest] + "……";
}
