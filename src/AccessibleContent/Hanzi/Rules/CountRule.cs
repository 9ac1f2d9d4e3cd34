using AccessibleContent.Hanzi.Scan;

namespace AccessibleContent.Hanzi.Rules;

/// <summary>
/// Decides what means something else after a number: 里 the mile (not inside), 只 the classifier (not only), 出 that of plays (not out),
/// 天后 days later (not the goddess).
/// </summary>
internal sealed class CountRule : PositionRule
{
    private static readonly WordList OnlyVerbs = RuleWords.Of("only-verb");
    private static readonly WordList Plays = RuleWords.Of("play");
    private static readonly WordList Theatres = RuleWords.Of("theatre");
    private static readonly WordList BeforeClassifier = RuleWords.Of("before-classifier");
    private static readonly WordList NotNumbers = RuleWords.Of("number-of");

    public override string Name => "count";

    public override string Reason => "after a number 里 is the mile, 只 a classifier (隻), 出 that of plays (齣) and 天后 days later (後)";

    public override string Triggers => "里只出后";

    public override string Words { get; } =
        string.Join(' ', RuleWords.Lists("only-verb", "play", "theatre", "before-classifier", "number-of"));

    public override char? Decide(ReadOnlySpan<char> text, int position)
    {
        var around = new Surroundings(text, position);
        return text[position] switch
        {
            '里' => Mile(around),
            '只' => Classifier(around),
            '出' => around.Precedes(Plays) && !around.Precedes(Theatres) && IsCounted(around, 0) ? '齣' : null,
            _ => around.Previous == '天' && IsNumber(around, -2) ? '後' : null,
        };
    }

    private static char? Mile(Surroundings around) =>
        IsNumber(around, -1) || IsUnit(around) ? '里'
        : around.Previous == '海' && IsInside(around) ? '裏'
        : null;

    // 在海里, and 海里 at the start of a clause: the mile has a number or stands alone.
    private static bool IsInside(Surroundings around) =>
        around[-2] is '在' or '到' or '从' or '往' or '入' or '进' or '沉' or '落' or '大' or '深'
        || (!Surroundings.IsHan(around[-2]) && !Surroundings.IsLatin(around[-2]) && Surroundings.IsHan(around.Next));

    private static char? Classifier(Surroundings around)
    {
        if (IsUnit(around))
        {
            return '隻';
        }

        var isOnly = around.Precedes(OnlyVerbs);
        return around.Previous == '是' && isOnly ? '只'
            : !IsCounted(around, 0) ? null
            : isOnly ? '只' : '隻';
    }

    // 数量（只）, 元/只, 单位：里
    private static bool IsUnit(Surroundings around) =>
        (around.Previous is '（' or '(' && around.Next is '）' or ')')
        || (around.Previous is '/' or '／' && !Surroundings.IsHan(around.Next))
        || (around.Previous is '：' or ':' && around[-2] == '位' && !Surroundings.IsHan(around.Next));

    private static bool IsCounted(Surroundings around, int offset) =>
        IsNumber(around, offset - 1) || BeforeClassifier.Holds(around[offset - 1]);

    // Whether a number ends at an offset: 42, ３, 五, 几十, 两千多, 百余, 数 unless it is that of 户数.
    private static bool IsNumber(Surroundings around, int offset)
    {
        var last = around[offset];
        return char.IsAsciiDigit(last)
            || last is >= '０' and <= '９' or '一' or '二' or '三' or '四' or '五' or '六' or '七' or '八' or '九' or '十'
                or '百' or '千' or '万' or '亿' or '〇' or '零' or '两' or '几' or '半'
            || (last == '数' && !NotNumbers.Holds(around[offset - 1]))
            || (last is '余' or '多' or '来' && IsNumber(around, offset - 1));
    }
}
