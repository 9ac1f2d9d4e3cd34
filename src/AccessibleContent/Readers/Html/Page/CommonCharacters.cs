using System.Buffers;

namespace AccessibleContent.Readers.Html.Page;

/// <summary>The characters that are frequent on every Chinese page: bytes decoded in the wrong encoding yield rare ones.</summary>
internal static class CommonCharacters
{
    private const int Sample = 20_000;

    private static readonly SearchValues<char> Common = SearchValues.Create(
        "的一是不了在有人我他这這个個们們中来來上大为為和国國地到以说說时時要就出会會可也你对對生能而子得于於下自之年过過发發后後作用道行所家事成方多经經法学學如都同现現当當动動面定天分还還进進小部其主理心本前开開但因从從实實日月公告通知政府布期，。、"
        + "：（）第号號市区區县縣"
    );

    /// <summary>Returns their share of the non-ASCII characters.</summary>
    public static double ShareIn(string text)
    {
        var (common, all) = (0, 0);
        foreach (var character in text.AsSpan(0, Math.Min(text.Length, Sample)))
        {
            all += character > '\u007F' ? 1 : 0;
            common += Common.Contains(character) ? 1 : 0;
        }

        return all == 0 ? 0 : (double)common / all;
    }
}
