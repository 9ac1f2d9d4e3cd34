using System.Text;
using AccessibleContent.Model;

namespace AccessibleContent.Search;

/// <summary>A run of one kind of character in a folded text, by its bounds in UTF-16 units.</summary>
internal readonly record struct CharacterRun(CharacterKind Kind, int Start, int End)
{
    /// <summary>Lists the runs of a text; marks and blanks separate them.</summary>
    public static IEnumerable<CharacterRun> In(string folded)
    {
        var (kind, start) = (CharacterKind.None, 0);
        for (var i = 0; i < folded.Length;)
        {
            _ = Rune.TryGetRuneAt(folded, i, out var rune);
            var here = KindOf(rune);
            if (here != kind)
            {
                if (kind != CharacterKind.None)
                {
                    yield return new(kind, start, i);
                }

                (kind, start) = (here, i);
            }

            i += Math.Max(1, rune.Utf16SequenceLength);
        }

        if (kind != CharacterKind.None)
        {
            yield return new(kind, start, folded.Length);
        }
    }

    private static CharacterKind KindOf(Rune rune) =>
        Han.Is(rune) ? CharacterKind.Han
        : rune.Value is >= '0' and <= '9' ? CharacterKind.Digits
        : Rune.IsLetterOrDigit(rune) ? CharacterKind.Letters
        : CharacterKind.None;
}

/// <summary>The kind of a run.</summary>
internal enum CharacterKind
{
    /// <summary>Marks and blanks.</summary>
    None,

    /// <summary>Han characters.</summary>
    Han,

    /// <summary>Letters of other scripts.</summary>
    Letters,

    /// <summary>ASCII digits.</summary>
    Digits,
}
