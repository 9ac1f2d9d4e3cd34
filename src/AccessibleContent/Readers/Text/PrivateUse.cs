using System.Globalization;
using System.Text;
using AccessibleContent.Model;

namespace AccessibleContent.Readers.Text;

/// <summary>
/// Characters of the private use areas: one font shows them, every other shows a box, and they can be neither heard nor searched. They are
/// left in and reported.
/// </summary>
internal static class PrivateUse
{
    private const int Around = 8;
    private const int MostCodes = 20;

    /// <summary>Reports them in all text of a draft.</summary>
    public static void Remark(NoticeDraft draft)
    {
        var places = new Places();
        var codes = new List<string>();
        foreach (var text in Texts(draft).Where(MayOccurIn))
        {
            Find(text, places, codes);
        }

        if (places.Count > 0)
        {
            draft.Remark(
                RemarkRule.PrivateUse,
                $"私用区字符只有个别字体能显示，读屏软件读不出：{string.Join("、", codes)}，{places}；请改用正式编码的字，或写明是什么字。",
                line: draft.LineOf(places.Quotes));
        }
    }

    private static IEnumerable<string> Texts(NoticeDraft draft) =>
        new[] { draft.Title }
            .Concat(Facts.Of(draft.Metadata).Select(fact => fact.Value))
            .OfType<string>()
            .Concat(draft.Blocks.SelectMany(WordRuns.Of).Select(run => run.Text));

    private static bool MayOccurIn(string text) =>
        text.AsSpan().ContainsAnyInRange('\uDB80', '\uDBFF') || text.AsSpan().ContainsAnyInRange('\uE000', '\uF8FF');

    private static void Find(string text, Places places, List<string> codes)
    {
        for (var i = 0; i < text.Length;)
        {
            _ = Rune.DecodeFromUtf16(text.AsSpan(i), out var rune, out var length);
            if (Rune.GetUnicodeCategory(rune) is UnicodeCategory.PrivateUse)
            {
                places.Add(Quote(text, i, i + length));
                AddCode(codes, string.Create(CultureInfo.InvariantCulture, $"U+{rune.Value:X4}"));
            }

            i += length;
        }
    }

    private static void AddCode(List<string> codes, string code)
    {
        if (codes.Count < MostCodes && !codes.Contains(code))
        {
            codes.Add(code);
        }
    }

    private static string Quote(string text, int start, int end)
    {
        var (first, last) = (Math.Max(0, start - Around), Math.Min(text.Length, end + Around));
        first += first > 0 && char.IsLowSurrogate(text[first]) ? 1 : 0;
        last -= last < text.Length && char.IsLowSurrogate(text[last]) ? 1 : 0;
        return text[first..last];
    }
}
