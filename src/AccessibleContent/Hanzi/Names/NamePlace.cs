using AccessibleContent.Hanzi.Rules;
using AccessibleContent.Hanzi.Scan;

namespace AccessibleContent.Hanzi.Names;

/// <summary>A character that may be a surname, and the evidence from its position.</summary>
internal readonly ref struct NamePlace(Surroundings around, Surname surname)
{
    private const string EndMarks = "，。；：、！？）)（( 　”》】]";
    private static readonly WordList Given = RuleWords.Of("given");
    private static readonly WordList Verbs = RuleWords.Of("verb");
    private static readonly WordList LongVerbs = RuleWords.LongerThanOne("verb");
    private static readonly WordList Times = RuleWords.Of("time");
    private static readonly WordList BeforeNames = RuleWords.Offices("title", "label", "person");
    private static readonly WordList AfterNames = RuleWords.Offices("after");
    private static readonly WordList Openers = RuleWords.Of("opener");

    public Surroundings Around { get; } = around;

    public Surname Surname => surname;

    /// <summary>
    /// Gets a value indicating whether the character is in daily use as another word, so that a name needs more evidence.
    /// </summary>
    public bool IsCommonWord => Around[0] is '于' or '余' or '党';

    public bool IsAfterOffice => Around.Follows(BeforeNames);

    public bool IsAfterAddress => Around.Follows(AfterNames);

    public bool IsAfterOpener => Openers.Holds(Around.Previous);

    /// <summary>Gets a value indicating whether a clause end, an office, or a verb that takes a person precedes.</summary>
    public bool IsFreeOnLeft => Around.IsAfterMark || IsAfterOpener || IsAfterOffice;

    public bool IsTail => Surroundings.IsHan(Around.Previous) && surname.IsTailAfter(Around.Previous) && !IsAfterOffice;

    public bool IsHead => surname.IsHeadBefore(Around.Next);

    public bool IsBeforeHan => Surroundings.IsHan(Around.Next);

    public bool IsTime => Around.Precedes(Times);

    /// <summary>Returns whether the next characters are all common in given names.</summary>
    public bool HasGiven(int length) => Given.Holds(Around.Next) && (length == 1 || Given.Holds(Around[2]));

    /// <summary>Returns the length of the given name that the following text shows to be complete, or zero.</summary>
    public int GivenName() => IsCompleteGiven(2) ? 2 : IsCompleteGiven(1) ? 1 : 0;

    private bool IsCompleteGiven(int length)
    {
        var end = length + 1;
        return HasGiven(length) && (Around.Position + end >= Around.Text.Length
            || EndMarks.Contains(Around[end], StringComparison.Ordinal)
            || Around.Precedes(length == 2 ? Verbs : LongVerbs, end)
            || Around.Precedes(AfterNames, end));
    }
}
