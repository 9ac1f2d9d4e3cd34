using AccessibleContent.Hanzi.Data;
using AccessibleContent.Hanzi.Names;
using AccessibleContent.Hanzi.Scan;
using AccessibleContent.Model;

namespace AccessibleContent.Hanzi.Rules;

/// <summary>Keeps the form of a surname: before 某, after a label, an office or a title, before one, and in lists of names.</summary>
internal sealed class SurnameRule : PositionRule
{
    /// <summary>Gets the rule; it has no state.</summary>
    public static readonly SurnameRule Instance = new();

    private static readonly WordList MouNouns = RuleWords.Of("mou-noun");
    private static readonly WordList MouMeasures = RuleWords.Of("mou-measure");
    private static readonly WordList LabelEnds = RuleWords.Of("label-end");
    private static readonly WordList Roles = RuleWords.Offices("label", "person");
    private static readonly WordList LabelWords = RuleWords.Of("label-word");

    public override string Name => "surname";

    public override string Reason => "a surname keeps its own form: 于, 余, 范 … are not 於, 餘, 範 as names";

    public override string Triggers { get; } = string.Concat(Surname.All.Keys);

    public override string Words { get; } = string.Concat(
        new[] { "Surnames", "FixedNames", "GivenWords", "Offices", "RuleWords" }.Select(list => HanziData.Text(list, "tsv")));

    public override char? Decide(ReadOnlySpan<char> text, int position)
    {
        var around = new Surroundings(text, position);
        if (!NameHints.MayBeName(around.Previous, around.Next))
        {
            return null;
        }

        var surname = Surname.All[text[position]];
        if (IsParty(around, surname))
        {
            return null;
        }

        var place = new NamePlace(around, surname);
        var isName = place.Around.Next == '某'
            ? IsBeforeMou(place)
            : IsAfterLabel(place) || NameList.HasName(place) || around.Precedes(FixedNames.All, 0)
                || (surname.IsFree && (PersonInSentence.IsNamed(place) || PersonByGivenName.IsNamed(place)));
        return isName ? surname.Form : null;
    }

    // 党建, 党员: as a surname 党 is rare, as a word in every notice.
    private static bool IsParty(Surroundings around, Surname surname) =>
        around[0] == '党' && surname.IsHeadBefore(around.Next) && around.Previous is not ('叫' or '：' or ':');

    private static bool IsBeforeMou(NamePlace place)
    {
        var isWholeName = place.Around[2] is '某' or '甲' or '乙' or '丙' or '丁';
        if (place.Around[0] is not ('于' or '后' or '云'))
        {
            return !place.IsTail && !MouMeasures.Holds(place.Around[2]);
        }

        return (isWholeName || !MouNouns.Holds(place.Around[2]))
            && (place.IsFreeOnLeft || place.IsAfterAddress || (isWholeName && !place.IsTail));
    }

    private static bool IsAfterLabel(NamePlace place)
    {
        if (!IsLabelled(place.Around) || !place.IsBeforeHan || place.IsTime)
        {
            return false;
        }

        var length = 1;
        while (length < 5 && Surroundings.IsHan(place.Around[length]))
        {
            length++;
        }

        return (length <= 3 && !(place.IsHead && (length == 2 || place.Around[0] == '党'))) || place.GivenName() > 0;
    }

    private static bool IsLabelled(Surroundings around) => around.Previous switch
    {
        '：' or ':' => LabelEnds.Holds(around[-2]) || LabelWords.EndsAt(around.Text, around.Position - 1),
        ' ' or '　' => Roles.EndsAt(around.Text, around.Position - 1),
        _ => false,
    };
}
