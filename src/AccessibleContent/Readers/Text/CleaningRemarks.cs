using System.Globalization;

namespace AccessibleContent.Readers.Text;

/// <summary>Describes what a cleaner found: what it repaired, or left unchanged in a JSON body.</summary>
/// <param name="cleaning">How far the text was repaired.</param>
/// <param name="lineOf">Returns the source line of one of some quotations; null if none is found.</param>
internal sealed class CleaningRemarks(Cleaning cleaning, Func<IEnumerable<string>, int?> lineOf)
{
    private bool IsWritten => cleaning is Cleaning.TakesAsWritten;

    /// <summary>Returns the remarks.</summary>
    public IEnumerable<Remark> Of(Padding padding, Places radicals, PunctuationRepair punctuation)
    {
        if (padding.Joined.Count > 0)
        {
            yield return Make(
                RemarkRule.PaddedWord, RemarkRule.PaddedWordKept, padding.Joined, "删去词内用于排版的空白",
                "词内用于排版的空白按原样保留，读屏软件会逐字朗读，请删去");
        }

        if (padding.Bullets.Count > 0)
        {
            yield return Make(
                RemarkRule.SymbolBullet, RemarkRule.PrivateUse, padding.Bullets, "行首的项目符号是符号字体的私用区字符，没有采用",
                "行首的项目符号是符号字体的私用区字符，按原样保留，请改用列表");
        }

        if (radicals.Count > 0)
        {
            yield return Make(RemarkRule.Radical, RemarkRule.RadicalKept, radicals, "部首字符改为相应的汉字", "部首字符按原样保留，读屏软件读不出，也搜索不到，请改用汉字");
        }

        foreach (var (half, full, count) in punctuation.Counts)
        {
            var message = IsWritten ? $"汉字之间的半角“{half}”按原样保留，应为全角“{full}”" : $"汉字之间的半角“{half}”改为全角“{full}”";
            yield return new(
                IsWritten ? RemarkKind.Guessed : RemarkKind.Repaired,
                string.Create(CultureInfo.InvariantCulture, $"{message}，共 {count} 处。"));
        }
    }

    private Remark Make(RemarkRule repaired, RemarkRule kept, Places places, string done, string left)
    {
        var rule = IsWritten ? kept : repaired;
        return new(rule.Kind, $"{(IsWritten ? left : done)}，{places}。", null, lineOf(places.Quotes), rule);
    }
}
