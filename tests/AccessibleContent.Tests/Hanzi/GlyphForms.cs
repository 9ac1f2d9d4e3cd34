using AccessibleContent.Hanzi;
using AccessibleContent.Model;

namespace AccessibleContent.Tests.Hanzi;

/// <summary>Writes each character in the form of the layered engine's zh-Hant; decides nothing between characters.</summary>
internal static class GlyphForms
{
    public static string Of(string traditional) => string.Concat(traditional.EnumerateRunes().Select(rune => Form(rune.ToString())));

    // What OpenCC converts is a Simplified character too (后, 里), which says nothing of its form.
    private static string Form(string character) => HanziEngine.Exact.Convert(character, HanScript.Traditional) == character
        ? HanziEngine.Layered.Convert(character, HanScript.Traditional)
        : character;
}
