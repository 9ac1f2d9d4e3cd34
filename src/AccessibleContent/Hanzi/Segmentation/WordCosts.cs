using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using AccessibleContent.Hanzi.Data;
using AccessibleContent.Hanzi.Tables;

namespace AccessibleContent.Hanzi.Segmentation;

/// <summary>
/// The words of running text and what each costs: the negative logarithm of its share of all words, in thousandths of nats.
/// </summary>
internal sealed class WordCosts
{
    /// <summary>The maximum length of a word, in UTF-16 units.</summary>
    public const int MaxLength = PhraseWords.Width;

    /// <summary>The cost of what is no word: above that of every text.</summary>
    public const int None = 1 << 24;

    /// <summary>The number of a nat's parts.</summary>
    public const int Nat = 1_000;

    private const int Capacity = 1 << 18;
    private const int Shift = 64 - 18;
    private const int PairBits = 21;
    private const int MaxRow = 512;

    private readonly ulong[] _words = new ulong[Capacity];
    private readonly int[] _costs = new int[Capacity];
    private readonly int[] _single = new int[char.MaxValue + 1];
    private readonly char[] _simplified = Simplified();

    // Two bits for each hash of two units: whether a word ends in them, and whether one begins with them.
    private readonly ulong[] _pairs = new ulong[1 << (PairBits - 5)];
    private readonly int _all;

    /// <param name="lists">
    /// Lists in the form of Words.tsv, in UTF-8; the first begins with the number of all words; of two counts of a word the later one
    /// holds.
    /// </param>
    public WordCosts(params ReadOnlySpan<byte[]> lists)
    {
        foreach (var list in lists)
        {
            foreach (var row in list.AsSpan().Split((byte)'\n'))
            {
                if (list[row].Length > 0 && list[row][0] != '#')
                {
                    _all = AddRow(list.AsSpan(row), _all);
                }
            }
        }
    }

    /// <summary>Gets the cost of a character that is no word: that of a word seen once.</summary>
    public int Unknown => _all;

    /// <summary>Returns the cost of a single character.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Single(char character) => _single[character];

    /// <summary>Returns whether a word may begin with two characters; false positives are rare.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool MayBegin(char first, char second) => (Marks(Pair(first, second)) & 2) != 0;

    /// <summary>Returns the cost of a word of two characters or more that a machine word holds, or <see cref="None"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Find(ulong word)
    {
        for (var slot = Slot(word); ; slot = (slot + 1) & (Capacity - 1))
        {
            if (_words[slot] == word)
            {
                return _costs[slot];
            }

            if (_words[slot] == 0)
            {
                return None;
            }
        }
    }

    /// <summary>
    /// Returns whether a word may end in the first two of four units or begin with the last two: whether one may reach into the two in the
    /// middle. False positives are rare.
    /// </summary>
    public bool MayReachInto(char before, char first, char second, char after)
    {
        var (end, start) = (Pair(_simplified[before], _simplified[first]), Pair(_simplified[second], _simplified[after]));
        return ((Marks(end) & 1) | (Marks(start) & 2)) != 0;
    }

    /// <summary>Writes a text in the script of the words, so that words of a Traditional text are found too.</summary>
    public void Simplify(ReadOnlySpan<char> text, Span<char> destination)
    {
        for (var i = 0; i < text.Length; i++)
        {
            destination[i] = _simplified[text[i]];
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static char[] Simplified()
    {
        var units = new char[char.MaxValue + 1];
        for (var unit = 0; unit < units.Length; unit++)
        {
            units[unit] = (char)unit;
        }

        foreach (ref readonly var entry in HanziData.TsCharacters.Entries.AsSpan())
        {
            var key = HanziData.TsCharacters.Key(entry);
            var value = HanziData.TsCharacters.Value(entry);
            if (key.Length == 1 && value.Length == 1)
            {
                units[key[0]] = value[0];
            }
        }

        return units;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ulong Marks(uint pair) => _pairs[pair >> 5] >> (int)((pair & 31) << 1);

    private static uint Pair(char first, char second) => ((first | ((uint)second << 16)) * 0x9E3779B1) >> (32 - PairBits);

    private static int Slot(ulong word) => (int)((word * 0x9E3779B97F4A7C15) >> Shift);

    // Returns the logarithm of the number of all words, which the first row gives.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int AddRow(ReadOnlySpan<byte> row, int all)
    {
        var tab = row.IndexOf((byte)'\t');
        var count = (int)(Nat * Math.Log(int.Parse(tab < 0 ? row : row[..tab], CultureInfo.InvariantCulture)));
        if (tab < 0)
        {
            _single.AsSpan().Fill(count);
            return count;
        }

        Span<char> words = stackalloc char[MaxRow];
        Add(words[..Encoding.UTF8.GetChars(row[(tab + 1)..], words)], all - count);
        return all;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Add(ReadOnlySpan<char> words, int cost)
    {
        while (!words.IsEmpty)
        {
            var end = words.IndexOf(' ');
            var length = end < 0 ? words.Length : end;
            if (length == 1)
            {
                _single[words[0]] = cost;
            }
            else
            {
                Add(PhraseWords.Read(words, 0) & PhraseWords.Mask(length), cost);
                Mark(Pair(words[length - 2], words[length - 1]), 1);
                Mark(Pair(words[0], words[1]), 2);
            }

            words = words[Math.Min(words.Length, length + 1)..];
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Mark(uint pair, ulong bit) => _pairs[pair >> 5] |= bit << (int)((pair & 31) << 1);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Add(ulong word, int cost)
    {
        var slot = Slot(word);
        while (_words[slot] != 0 && _words[slot] != word)
        {
            slot = (slot + 1) & (Capacity - 1);
        }

        (_words[slot], _costs[slot]) = (word, cost);
    }
}
