using AccessibleContent.Filters;
using AccessibleContent.Hanzi;
using AccessibleContent.Model;

namespace AccessibleContent.Writers;

/// <summary>
/// The size of a notice's heaviest rendition, estimated without writing it: never less than its actual size, except for text that terms of
/// the site make longer.
/// </summary>
internal static class RenditionWeight
{
    /// <summary>The maximum size of any rendition, in bytes of UTF-8.</summary>
    public const long Limit = 16 * 1024 * 1024;

    // The address of the website, of ordinary length: it may change after a notice is published, and stands in front of its relative
    // addresses.
    private const int BytesOfRoot = 200;

    /// <summary>
    /// The maximum size of a byte of text in any form: JSON writes text twice, and escapes; HTML writes the address of a picture twice;
    /// speech writes what is said instead of a sign.
    /// </summary>
    public const int BytesOfByte = 32;

    // The maximum size of a node: JSON indents; HTML writes the address of the website in front of that of a picture.
    private const long BytesOfNode = 1500 + (2 * BytesOfRoot);

    // A correction's note, absolute links, and the names of columns, which are repeated up to the limit in one script and a little less in
    // another.
    private const long Spare = RepeatedHeaders.Room + (128 * 1024);

    /// <summary>
    /// Returns a size in bytes that no rendition exceeds; beyond the limit counting stops, and the value only shows that the limit is
    /// exceeded.
    /// </summary>
    public static long Of(Notice notice) => Roughly(notice) is var rough && rough <= Limit ? rough : Exactly(notice);

    /// <summary>Returns a bound from the size of the notice alone: enough to show that an ordinary notice is far from the limit.</summary>
    internal static long Roughly(Notice notice)
    {
        var size = NoticeSize.Of(notice);
        var heads = (2 * size.HeadBytes) + (BytesOfByte * Math.Min(size.HeadBytes, RepeatedHeaders.Room));
        return Spare + (BytesOfNode * size.Nodes) + (BytesOfByte * size.Bytes) + heads + size.RepeatedBytes;
    }

    /// <summary>Returns the largest of the bounds that the writers estimate.</summary>
    internal static long Exactly(Notice notice)
    {
        var heaviest = 0L;
        foreach (var mode in ReadingMode.All)
        {
            var applied = mode.Apply(notice);
            foreach (var form in Form.All)
            {
                heaviest = Math.Max(heaviest, FormWriter.Of(form).Weigh(Context(mode, form), applied));
                if (heaviest > Limit)
                {
                    return heaviest;
                }
            }
        }

        return Spare + heaviest;
    }

    private static readonly string LongRoot = "https://" + new string('x', BytesOfRoot - "https://".Length);

    private static WriterContext Context(ReadingMode mode, Form form) =>
        new(new(HanScript.Simplified, mode, form), words => words, HanziEngine.Exact, LongRoot);
}
