using System.Collections.Frozen;
using AccessibleContent.Model;
using ToolGood.Words;

namespace AccessibleContent.Hanzi;

/// <summary>Adapts ToolGood.Words, in builds with <c>-p:UseToolGood=true</c>. Its time grows with the square of a text's length.</summary>
public sealed class ToolGoodConverter : IScriptConverter
{
    private const int HongKong = 1;
    private const int Taiwan = 2;

    // Names of elements and compounds, which ToolGood's table for Taiwan translates: vocabulary, though of one character.
    private const string TranslatedNames = "砹硅酰鈁鈈錇鍀鎄鎇鎿鐦鑥";

    private static readonly Lazy<FrozenDictionary<char, char>> TaiwanForms = new(ReadTaiwanForms);

    private ToolGoodConverter()
    {
    }

    /// <summary>Gets the converter; ToolGood.Words loads its dictionaries once a process.</summary>
    public static ToolGoodConverter Instance { get; } = new();

    /// <inheritdoc/>
    public string Engine => "toolgood";

    /// <summary>Gets the version of the package, which contains the dictionaries.</summary>
    public string Version { get; } = typeof(WordsHelper).Assembly.GetName().Version!.ToString();

    /// <inheritdoc/>
    public string Standard(HanScript target) => "ToolGood.Words";

    /// <inheritdoc/>
    public string Convert(string text, HanScript target) => target switch
    {
        _ when target == HanScript.Simplified => WordsHelper.ToSimplifiedChinese(text),
        _ when target == HanScript.TraditionalHongKong => WordsHelper.ToTraditionalChinese(text, HongKong),
        _ when target == HanScript.TraditionalTaiwan => WithTaiwanForms(WordsHelper.ToTraditionalChinese(text)),
        _ => WordsHelper.ToTraditionalChinese(text),
    };

    /// <inheritdoc/>
    public void WarmUp()
    {
        foreach (var script in HanScript.All)
        {
            _ = Convert("汉", script);
        }
    }

    private static string WithTaiwanForms(string text) => string.Create(text.Length, text, (room, standard) =>
    {
        for (var i = 0; i < room.Length; i++)
        {
            room[i] = TaiwanForms.Value.GetValueOrDefault(standard[i], standard[i]);
        }
    });

    // Given a text in its mode for Taiwan, ToolGood translates the vocabulary too (发布机构 → 釋出機構); given single characters it returns only
    // their forms. A character that the standard mode changes is not one that it writes.
    private static FrozenDictionary<char, char> ReadTaiwanForms() => Enumerable.Range('\u3400', '\uA000' - '\u3400')
        .Select(code => (char)code)
        .Where(standard => !TranslatedNames.Contains(standard, StringComparison.Ordinal) && Single(standard, 0) == standard)
        .ToFrozenDictionary(standard => standard, standard => Single(standard, Taiwan));

    private static char Single(char character, int type) =>
        WordsHelper.ToTraditionalChinese(character.ToString(), type) is [var only] ? only : character;
}
