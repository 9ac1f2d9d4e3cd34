using AccessibleContent.Hanzi;
using AccessibleContent.Model;
using AccessibleContent.Writers;

namespace AccessibleContent;

/// <summary>
/// How much the heaviest rendition of a notice weighs, counted without writing any: never less than it really does, but for what
/// terms of the site make longer.
/// </summary>
public static class RenditionWeight
{
    /// <summary>The most bytes of UTF-8 that any rendition may have.</summary>
    public const long Limit = 16 * 1024 * 1024;

    // What a node, and a byte of words, take at most in any form: JSON indents, gives words twice, and escapes.
    private const long BytesOfNode = 1500;
    private const long BytesOfByte = 12;

    // A correction's note, absolute links, and the names of columns, which are repeated to just as much in one script and a little less in another.
    private const long Spare = RepeatedHeads.Room + (128 * 1024);

    /// <summary>Gives a weight that no rendition exceeds, in bytes; beyond the limit the counting stops, and the weight is only one of those beyond it.</summary>
    public static long Of(Notice notice) => Roughly(notice) is var rough && rough <= Limit ? rough : Exactly(notice);

    /// <summary>Gives a bound from the size of the notice alone: enough to tell that an ordinary notice is far from the limit.</summary>
    internal static long Roughly(Notice notice)
    {
        var size = NoticeSize.Of(notice);
        return Spare + (BytesOfNode * size.Nodes) + (BytesOfByte * size.Bytes) + (2 * size.HeadBytes);
    }

    /// <summary>Gives the bound that each writer weighs, of the heaviest rendition.</summary>
    internal static long Exactly(Notice notice)
    {
        var heaviest = 0L;
        foreach (var mode in ReadingMode.All)
        {
            var applied = mode.Apply(notice);
            foreach (var form in Form.All)
            {
                heaviest = Math.Max(heaviest, form.Weigh(Context(mode, form), applied));
                if (heaviest > Limit)
                {
                    return heaviest;
                }
            }
        }

        return Spare + heaviest;
    }

    private static WriterContext Context(ReadingMode mode, Form form) =>
        new(new(HanScript.Simplified, mode, form), words => words, HanziEngine.Exact, "");
}
