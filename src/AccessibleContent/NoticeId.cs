using System.Text;

namespace AccessibleContent;

/// <summary>The permanent address of a notice: letters and digits, joined by single hyphens.</summary>
public readonly record struct NoticeId
{
    private readonly string? _value;

    private NoticeId(string value) => _value = value;

    /// <summary>Gets the id as it stands in an address, before percent-encoding.</summary>
    public string Value => _value ?? "";

    /// <summary>
    /// Makes the id of an 索引号 or of a source file's name: every run of characters that are not letters or digits
    /// (Unicode) becomes one hyphen, none at the ends; letters keep their case.
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

    /// <summary>Reads an id from an address; null where the text is not already in the form that <see cref="From"/> makes.</summary>
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
