using System.Globalization;

namespace AccessibleContent.Readers.Text;

/// <summary>Says in words what a cleaner met: what it put right, or left as a JSON body has it.</summary>
/// <param name="cleaning">How far the words were put right.</param>
/// <param name="lineOf">Gives the line of the source where one of some quotations stands; null where none does.</param>
internal sealed class CleaningRemarks(Cleaning cleaning, Func<IEnumerable<string>, int?> lineOf)
{
    private bool IsWritten => cleaning is Cleaning.TakesAsWritten;

    /// <summary>Gives the remarks.</summary>
    public IEnumerable<Remark> Of(Padding padding, Places radicals, PunctuationRepair punctuation)
    {
        if (padding.Joined.Count > 0)
        {
            yield return Make(RemarkRule.PaddedWord, RemarkRule.PaddedWordKept, padding.Joined, "删去词内用于排版的空白", "词内用于排版的空白按原样保留，读屏软件会逐字朗读，请删去");
        }

        if (padding.Bullets.Count > 0)
        {
            yield return Make(RemarkRule.SymbolBullet, RemarkRule.PrivateUse, padding.Bullets, "行首的项目符号是符号字体的私用区字符，没有采用", "行首的项目符号是符号字体的私用区字符，按原样保留，请改用列表");
        }

        if (radicals.Count > 0)
        {
            yield return Make(RemarkRule.Radical, RemarkRule.RadicalKept, radicals, "部首字符改为相应的汉字", "部首字符按原样保留，读屏软件读不出，也搜索不到，请改用汉字");
        }

        foreach (var (half, full, count) in punctuation.Counts)
        {
            var message = IsWritten ? $"汉字之间的半角“{half}”按原样保留，应为全角“{full}”" : $"汉字之间的半角“{half}”改为全角“{full}”";
            yield return new(IsWritten ? RemarkKind.Guessed : RemarkKind.Repaired, string.Create(CultureInfo.InvariantCulture, $"{message}，共 {count} 处。"));
        }
    }

    private Remark Make(RemarkRule repaired, RemarkRule kept, Places places, string done, string left)
    {
        var rule = IsWritten ? kept : repaired;
        return new(rule.Kind, $"{(IsWritten ? left : done)}，{places}。", null, lineOf(places.Quotes), rule);
    }
}
