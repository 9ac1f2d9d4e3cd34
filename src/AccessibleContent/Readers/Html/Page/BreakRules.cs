namespace AccessibleContent.Readers.Html.Page;

/// <summary>What the character before a line end implies about it.</summary>
internal static class BreakRules
{
    /// <summary>
    /// Returns whether a line that ends so is a whole paragraph, and the break after it is not part of an address or a signature.
    /// </summary>
    public static bool EndsParagraph(char last) => last is '。' or '！' or '？' or '；' or '：';

    /// <summary>Returns whether no space belongs between this character and another of its kind.</summary>
    public static bool IsWide(char character) =>
        character
            is (>= '\u2E80' and <= '\u9FFF')
                or (>= '\uF900' and <= '\uFAFF')
                or (>= '\uFF00' and <= '\uFFEF')
        or '“' or '”' or '‘' or '’' or '—' or '…' || char.IsSurrogate(character);
}
