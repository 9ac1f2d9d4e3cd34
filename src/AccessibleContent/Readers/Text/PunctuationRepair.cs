using AccessibleContent.Model;

namespace AccessibleContent.Readers.Text;

/// <summary>
/// Turns half-width punctuation between Han characters into the full-width marks it stands for. Braille needs them: there, an ASCII comma
/// is a tone cell. Digits, Latin text and addresses are left alone; the repair is idempotent.
/// </summary>
internal sealed class PunctuationRepair
{
    private const string Half = ",;:?!";
    private const string Full = "，；：？！";
    private const string Opening = "“‘「『《〈（【〔";
    private const string Closing = "”’」』》〉）】〕";

    private readonly int[] _counts = new int[Half.Length];

    /// <summary>Gets what was repaired, and how often.</summary>
    public IEnumerable<(char Half, char Full, int Count)> Counts =>
        _counts.Index().Where(mark => mark.Item > 0).Select(mark => (Half[mark.Index], Full[mark.Index], mark.Item));

    /// <summary>Repairs a whole line of text.</summary>
    public string Apply(string text) => Apply(text, 0, text.Length);

    /// <summary>Repairs a piece of a paragraph, given what precedes and follows it.</summary>
    public string Apply(string paragraph, int start, int length)
    {
        var piece = paragraph.AsSpan(start, length);
        if (piece.IndexOfAny(Half) < 0)
        {
            return piece.ToString();
        }

        var repaired = piece.ToArray();
        for (var i = 0; i < length; i++)
        {
            if (Half.IndexOf(piece[i]) is >= 0 and var mark && IsBetweenHan(paragraph, start + i))
            {
                repaired[i] = Full[mark];
                _counts[mark]++;
            }
        }

        return new string(repaired);
    }

    private static bool IsBetweenHan(string text, int index) =>
        (Han.EndsBefore(text, index) || (index > 0 && Closing.Contains(text[index - 1]))) && IsHanSide(text, index + 1);

    private static bool IsHanSide(string text, int index) =>
        index == text.Length || Han.StartsAt(text, index) || Opening.Contains(text[index]) || Closing.Contains(text[index]);
}
