using System.Collections.Immutable;
using AccessibleContent.Readers;

namespace AccessibleContent.Api.Intake.Import;

/// <summary>What a reader is not sure of about title, date or body: why a strict import, or harvest, does not take a page.</summary>
internal static class Doubts
{
    // Who has read five of them knows that the page must be looked at.
    private const int MostTold = 5;
    private const int Longest = 300;

    /// <summary>Says which doubts there are and what to do; null where there is none.</summary>
    /// <param name="remarks">What the reader remarked.</param>
    /// <param name="setting">What made it strict.</param>
    /// <param name="otherwise">How the page is taken all the same.</param>
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
