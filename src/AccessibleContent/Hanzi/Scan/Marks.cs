using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace AccessibleContent.Hanzi.Scan;

/// <summary>The result of the first scan of a block, one bit a unit.</summary>
/// <param name="Length">The number of units in the block.</param>
/// <param name="Changes">Where a pair may begin whose value differs from its two characters converted separately.</param>
/// <param name="Shields">Where a pair may begin whose value does not, and which only keeps other phrases from beginning inside it.</param>
/// <param name="Longer">Where a phrase may be longer than a pair, or the unit needs a closer examination.</param>
/// <param name="Triggers">Where a positional rule is applied.</param>
internal readonly record struct Marks(int Length, ulong Changes, ulong Shields, ulong Longer, ulong Triggers)
{
    /// <summary>Gets where any phrase may begin.</summary>
    public ulong All => Changes | Shields | Longer;

    /// <summary>Returns whether a phrase that changes its characters may begin at a unit.</summary>
    public bool MayBegin(int at) => (From(at) & 1) != 0;

    /// <summary>Returns, from a unit on, where a phrase that changes its characters may begin.</summary>
    public ulong From(int at) => (Changes | Longer) >> (at - 1) >> 1;

    /// <summary>Returns the same for phrases longer than a pair.</summary>
    public ulong LongerFrom(int at) => Longer >> (at - 1) >> 1;

    /// <summary>
    /// Gets where a phrase may begin that makes a difference: a shield does when another phrase begins directly after its start.
    /// </summary>
    public ulong Needed
    {
        get
        {
            var needed = Changes | Longer;
            for (ulong shields; (shields = Shields & (needed >> 1 | 1UL << 63) & ~needed) != 0;)
            {
                needed |= shields;
            }

            return needed;
        }
    }

    /// <summary>Collects the marks from one byte a unit: longer in its lowest bit, then trigger, change and shield.</summary>
    public static Marks Of(int length, in Codes codes)
    {
        ulong changes = 0, shields = 0, longer = 0, triggers = 0;
        for (var at = 0; at < Codes.Length; at += Vector128<byte>.Count)
        {
            var part = Vector128.LoadUnsafe(in codes[0], (nuint)at).AsUInt16();
            longer |= Bits(part << 7) << at;
            triggers |= Bits(part << 6) << at;
            changes |= Bits(part << 5) << at;
            shields |= Bits(part << 4) << at;
        }

        return new Marks(length, changes, shields, longer, triggers);
    }

    private static ulong Bits(Vector128<ushort> part) => part.AsByte().ExtractMostSignificantBits();

    /// <summary>One byte for each unit of a block.</summary>
    [InlineArray(Length)]
    internal struct Codes
    {
        public const int Length = 64;
        private byte _first;
    }
}
