using System.Text;

namespace AccessibleContent.Tests.Readers;

/// <summary>A kind of input that once cost more than its size: a beginning, one repeated unit, an end.</summary>
/// <param name="Name">The name of the kind.</param>
/// <param name="MediaType">The format that it is read as.</param>
/// <param name="Head">The text before the units.</param>
/// <param name="Unit">The unit of a number, from 0.</param>
/// <param name="Tail">The text after the units.</param>
/// <param name="Size">The size in bytes that is worth measuring.</param>
public sealed record HostileSource(string Name, string MediaType, string Head, Func<int, string> Unit, string Tail, int Size)
{
    /// <summary>Builds the input in UTF-8, of about so many bytes.</summary>
    public byte[] Make(int bytes)
    {
        var text = new StringBuilder(Head);
        var left = bytes - Encoding.UTF8.GetByteCount(Head) - Encoding.UTF8.GetByteCount(Tail);
        for (var number = 0; left > 0; number++)
        {
            var unit = Unit(number);
            text.Append(unit);
            left -= Encoding.UTF8.GetByteCount(unit);
        }

        return Encoding.UTF8.GetBytes(text.Append(Tail).ToString());
    }

    /// <inheritdoc/>
    public override string ToString() => Name;
}
