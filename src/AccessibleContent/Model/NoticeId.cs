using System.Security.Cryptography;
using System.Text;

namespace AccessibleContent.Model;

/// <summary>The permanent address of a notice: letters and digits, joined by single hyphens.</summary>
public readonly record struct NoticeId
{
    /// <summary>The maximum length of a new id in bytes of UTF-8: it is percent-encoded in addresses and header fields.</summary>
    public const int MaxBytes = 200;

    private const int HashLength = 8;

    private readonly string? _value;

    private NoticeId(string value) => _value = value;

    /// <summary>Gets the id as in an address, before percent-encoding.</summary>
    public string Value => _value ?? "";

    /// <summary>Gets a value indicating whether a new notice may have the id; one stored before the limit existed remains valid.</summary>
    public bool IsShort => Encoding.UTF8.GetByteCount(Value) <= MaxBytes;

    /// <summary>
    /// Derives the id from an 索引号 or from a source file's name: every run of characters that are not letters or digits (Unicode) becomes
    /// one hyphen, none at the ends; letters keep their case.
    /// </summary>
    /// <returns>The id, or null where <paramref name="source"/> has no letter and no digit.</returns>
    public static NoticeId? From(string source)
    {
        var value = new StringBuilder(source.Length);
        foreach (var rune in source.EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune))
            {
                value.Append(rune);
            }
            else if (value.Length > 0 && value[^1] != '-')
            {
                value.Append('-');
            }
        }

        var id = value.ToString().TrimEnd('-');
        return id.Length == 0 ? null : new NoticeId(id);
    }

    /// <summary>
    /// Derives the id from a source file's name as <see cref="From"/> does; one of more than <see cref="MaxBytes"/> is cut at a whole
    /// character and ends in "-" and eight hexadecimal digits of the name's SHA-256, so that two names with the same beginning stay
    /// distinct.
    /// </summary>
    /// <returns>The id, or null where <paramref name="name"/> has no letter and no digit.</returns>
    public static NoticeId? FromName(string name)
    {
        if (From(name) is not { IsShort: false } id)
        {
            return From(name);
        }

        var (end, left) = (0, MaxBytes - HashLength - 1);
        foreach (var rune in id.Value.EnumerateRunes().TakeWhile(rune => (left -= rune.Utf8SequenceLength) >= 0))
        {
            end += rune.Utf16SequenceLength;
        }

        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(name)))[..HashLength];
        return new NoticeId($"{id.Value[..end].TrimEnd('-')}-{hash}");
    }

    /// <summary>Parses an id from an address; null where the text is not in the form that <see cref="From"/> produces.</summary>
    public static NoticeId? Parse(string text) => IsExact(text) ? new NoticeId(text) : null;

    private static bool IsExact(string text)
    {
        var afterHyphen = true;
        foreach (var rune in text.EnumerateRunes())
        {
            // An unpaired surrogate is read as U+FFFD, which is no letter.
            var isHyphen = rune.Value == '-';
            if (isHyphen ? afterHyphen : !Rune.IsLetterOrDigit(rune))
            {
                return false;
            }

            afterHyphen = isHyphen;
        }

        return !afterHyphen;
    }

    /// <inheritdoc/>
    public override string ToString() => Value;
}
