using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace AccessibleContent.Answers;

/// <summary>The headings above a place in a notice: those that are marked up, and numbered lines that are written as paragraphs.</summary>
internal sealed partial class UnitHeadings
{
    private const int Longest = 30;

    // Below those that are marked up.
    private const int FirstNumbered = 10;

    private static readonly Regex[] Numbers = [Chapter(), Section(), Point(), Smallest()];

    private readonly List<(int Level, string Text)> _open = [];

    /// <summary>Gets them, the nearest last.</summary>
    public ImmutableArray<string> All => [.. _open.Select(heading => heading.Text)];

    /// <summary>Returns the level of a numbered line; null if it has no number.</summary>
    public static int? LevelOf(string text) =>
        Array.FindIndex(Numbers, number => number.IsMatch(text)) is >= 0 and var level ? FirstNumbered + level : null;

    /// <summary>Returns whether a numbered line is a heading: short, and no sentence.</summary>
    public static bool IsHeading(string text) => text.Length <= Longest && !Stop().IsMatch(text);

    /// <summary>Returns whether a paragraph says something: a form of address, a signature and a closing phrase do not.</summary>
    public static bool IsContent(string text) => !Signature().IsMatch(text) && !Salutation().IsMatch(text);

    /// <summary>Goes under a heading.</summary>
    public void Add(int level, string text)
    {
        _open.RemoveAll(heading => heading.Level >= level);
        _open.Add((level, text));
    }

    /// <summary>Leaves those below a numbered paragraph.</summary>
    public void Leave(int? level) => _open.RemoveAll(heading => heading.Level >= level);

    [GeneratedRegex("^\\s*(?:[一二三四五六七八九十]{1,3}、|第[一二三四五六七八九十百]{1,4}[章节条])")]
    private static partial Regex Chapter();

    [GeneratedRegex("^\\s*[（(][一二三四五六七八九十]{1,3}[）)]")]
    private static partial Regex Section();

    [GeneratedRegex("^\\s*\\d{1,2}[.．、](?!\\d)")]
    private static partial Regex Point();

    [GeneratedRegex("^\\s*(?:[（(]\\d{1,2}[）)]|[①-⑳])")]
    private static partial Regex Smallest();

    [GeneratedRegex("[。；：！？:;]")]
    private static partial Regex Stop();

    [GeneratedRegex(
        "^[^，。；：！？]{0,60}\\d{4}年\\d{1,2}月\\d{1,2}日\\s*$"
        + "|^（[^。]{0,60}(?:公开发布|虚构)[^）]{0,10}）$|^特此(?:公告|通告|通知)。?$")]
    private static partial Regex Signature();

    [GeneratedRegex(
        "^[^。；\\d]{0,60}(?:各|广大|有关)[^。；]{0,60}[：:]\\s*$"
        + "|^[^。；，：]{0,40}(?:用户|居民|市民|商户|单位|同志|朋友|乘客|家长|业主|代表|委员)[：:]\\s*$")]
    private static partial Regex Salutation();
}
