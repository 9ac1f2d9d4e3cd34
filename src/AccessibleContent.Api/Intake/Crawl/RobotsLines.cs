using System.Text;

namespace AccessibleContent.Api.Intake.Crawl;

/// <summary>
/// Enumerates the lines of a robots.txt that have a key: they end in CR, LF or both, and comments begin with # (RFC 9309, 2.2).
/// </summary>
internal ref struct RobotsLines(ReadOnlySpan<byte> file)
{
    private ReadOnlySpan<byte> _rest = file;

    /// <summary>Gets the current line.</summary>
    public RobotsLine Current { get; private set; }

    /// <summary>Returns the enumerator itself, for foreach.</summary>
    public readonly RobotsLines GetEnumerator() => this;

    /// <summary>Advances to the next line.</summary>
    public bool MoveNext()
    {
        while (!_rest.IsEmpty)
        {
            var end = _rest.IndexOfAny((byte)'\r', (byte)'\n');
            var line = end < 0 ? _rest : _rest[..end];
            _rest = end < 0 ? default : _rest[(end + 1)..];
            if (line.IndexOf((byte)'#') is >= 0 and var comment)
            {
                line = line[..comment];
            }

            if (line.IndexOf((byte)':') is > 0 and var colon)
            {
                Current = new(line[..colon].Trim(" \t"u8), line[(colon + 1)..].Trim(" \t"u8));
                return true;
            }
        }

        return false;
    }
}

/// <summary>One line of a robots.txt: the parts before and after the colon.</summary>
/// <param name="key">The key, in any letter case.</param>
/// <param name="value">The value, without surrounding white space and comment.</param>
internal readonly ref struct RobotsLine(ReadOnlySpan<byte> key, ReadOnlySpan<byte> value)
{
    /// <summary>Gets the key.</summary>
    public ReadOnlySpan<byte> Key { get; } = key;

    /// <summary>Gets the value.</summary>
    public ReadOnlySpan<byte> Value { get; } = value;

    /// <summary>Checks whether the line has this key.</summary>
    public bool Is(ReadOnlySpan<byte> lowerCase) => Ascii.EqualsIgnoreCase(Key, lowerCase);
}
