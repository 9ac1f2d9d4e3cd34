using System.Buffers;

namespace AccessibleContent.Api.Intake.Crawl;

/// <summary>One rule of a robots.txt, matched in time linear in the rule and the address.</summary>
internal sealed class RobotsRule
{
    private readonly byte[] _path;
    private readonly bool _endsThere;

    private RobotsRule(byte[] path, bool endsThere, bool allows) => (_path, _endsThere, Allows) = (path, endsThere, allows);

    /// <summary>Gets a value indicating whether the rule allows.</summary>
    public bool Allows { get; }

    /// <summary>Gets the length of the rule in octets: the longest match decides.</summary>
    public int Length => _path.Length + (_endsThere ? 1 : 0);

    /// <summary>Creates a rule from the value of its line; a $ at the end anchors the rule to the end of the address.</summary>
    public static RobotsRule Of(ReadOnlySpan<byte> value, bool allows)
    {
        var endsThere = value.EndsWith("$"u8);
        return new(RobotsPath.OfRule(endsThere ? value[..^1] : value), endsThere, allows);
    }

    /// <summary>
    /// Checks whether the rule matches an address normalized by <see cref="RobotsPath"/>. Each part between two * is matched at its
    /// first occurrence: no other choice can match where that one does not.
    /// </summary>
    public bool Matches(ReadOnlySpan<byte> address)
    {
        ReadOnlySpan<byte> rule = _path;
        for (var isFirst = true; ; isFirst = false)
        {
            var star = rule.IndexOf((byte)'*');
            var part = star < 0 ? rule : rule[..star];
            if (star < 0 && _endsThere)
            {
                return isFirst ? address.SequenceEqual(part) : address.EndsWith(part);
            }

            var at = isFirst ? (address.StartsWith(part) ? 0 : -1) : Find(address, part);
            if (at < 0 || star < 0)
            {
                return at >= 0;
            }

            address = address[(at + part.Length)..];
            rule = rule[(star + 1)..];
        }
    }

    // Knuth, Morris and Pratt: no part of an address is compared twice, however repetitive it is.
    private static int Find(ReadOnlySpan<byte> address, ReadOnlySpan<byte> part)
    {
        if (part.Length > address.Length || part.Length < 2)
        {
            return part.Length > address.Length ? -1 : part.IsEmpty ? 0 : address.IndexOf(part[0]);
        }

        var rented = ArrayPool<int>.Shared.Rent(part.Length);
        try
        {
            return Find(address, part, Borders(part, rented));
        }
        finally
        {
            ArrayPool<int>.Shared.Return(rented);
        }
    }

    private static int Find(ReadOnlySpan<byte> address, ReadOnlySpan<byte> part, ReadOnlySpan<int> borders)
    {
        for (int i = 0, held = 0; i < address.Length; i++)
        {
            while (held > 0 && address[i] != part[held])
            {
                held = borders[held - 1];
            }

            held += address[i] == part[held] ? 1 : 0;
            if (held == part.Length)
            {
                return i + 1 - held;
            }
        }

        return -1;
    }

    private static int[] Borders(ReadOnlySpan<byte> part, int[] borders)
    {
        borders[0] = 0;
        for (int i = 1, held = 0; i < part.Length; i++)
        {
            while (held > 0 && part[i] != part[held])
            {
                held = borders[held - 1];
            }

            held += part[i] == part[held] ? 1 : 0;
            borders[i] = held;
        }

        return borders;
    }
}
