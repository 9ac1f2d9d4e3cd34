using AccessibleContent.Hanzi.Rules;
using AccessibleContent.Hanzi.Scan;

namespace AccessibleContent.Hanzi.Names;

/// <summary>Recognises a person in running text by the title, office, form of address or village beside the surname.</summary>
internal static class PersonInSentence
{
    private static readonly WordList Titles = RuleWords.Offices("title");
    private static readonly WordList NotTitles = RuleWords.Of("not-title");
    private static readonly WordList NotOfficials = RuleWords.Of("not-official");
    private static readonly WordList Verbs = RuleWords.Of("verb");
    private static readonly WordList Kin = RuleWords.Of("kin");
    private static readonly WordList BeforeKin = RuleWords.Of("before-kin");
    private static readonly WordList Appointing = RuleWords.Of("appoint");
    private static readonly WordList AfterAppointed = RuleWords.Of("after-appointed");
    private static readonly WordList Addresses = RuleWords.Of("after-address");
    private static readonly WordList BeforeHamlet = RuleWords.Of("hamlet-before");
    private static readonly WordList AfterHamlet = RuleWords.Of("hamlet-after");

    public static bool IsNamed(NamePlace place) =>
        HasTitle(place) || IsKin(place) || FollowsOffice(place) || IsAddressed(place) || IsHamlet(place);

    private static bool HasTitle(NamePlace place)
    {
        var around = place.Around;
        var length = Titles.StartLength(around.Text, around.Position + 1);
        if (length == 0 || around.Precedes(NotTitles, length + 1))
        {
            return false;
        }

        return around[0] switch
        {
            '党' => false,
            '于' => IsActing(place, length + 1) || IsTitledAfterOffice(place, length),
            '余' => place.IsFreeOnLeft,
            _ => !place.IsTail,
        };
    }

    private static bool IsActing(NamePlace place, int offset) =>
        (place.Around.IsAfterMark || place.IsAfterOpener)
        && !NameList.IsSeparator(place.Around.Previous)
        && place.Around.Precedes(Verbs, offset);

    private static bool IsTitledAfterOffice(NamePlace place, int length)
    {
        var text = place.Around.Text;
        var position = place.Around.Position;
        return place.IsAfterOffice
            && !text[..position].EndsWith(text.Slice(position + 1, length))
            && !place.Around.Precedes(NotOfficials, length + 1);
    }

    private static bool IsKin(NamePlace place) => place.Around.Precedes(Kin) && !place.IsTail
        && (!place.IsCommonWord || place.IsFreeOnLeft || BeforeKin.Holds(place.Around.Previous));

    private static bool FollowsOffice(NamePlace place)
    {
        if (!place.IsAfterOffice || !place.IsBeforeHan || place.IsTime)
        {
            return false;
        }

        var given = IsTimeOrPlace(place.Around) ? 0 : place.GivenName();
        return given == 2 || (!place.IsHead && (given > 0 || !place.IsCommonWord));
    }

    // 医护人员于保存及管理: a word after 于 that also could be a given name.
    private static bool IsTimeOrPlace(Surroundings around) => around[0] is '于' or '党' && GivenWords.Holds(around.Next, around[2]);

    private static bool IsAddressed(NamePlace place)
    {
        if (!place.HasGiven(1) || place.IsTail || place.IsTime)
        {
            return false;
        }

        for (var length = 2; length > 0; length--)
        {
            if (place.HasGiven(length) && (place.Around.Precedes(Addresses, length + 1) || HasSex(place.Around, length + 1)))
            {
                return !place.IsCommonWord || place.Around.IsAfterMark || place.Around.Follows(Appointing) || place.IsAfterOffice;
            }

            if (length == 2 && place.HasGiven(2) && place.Around.Follows(Appointing) && place.Around.Precedes(AfterAppointed, 3))
            {
                return true;
            }
        }

        return false;
    }

    // 范丽，女，
    private static bool HasSex(Surroundings around, int offset) =>
        around[offset] is '，' or ',' or '（' or '(' && around[offset + 1] is '男' or '女' && around[offset + 2] is '，' or ',' or '）' or ')';

    private static bool IsHamlet(NamePlace place) => place.Around[0] is '于' or '余'
        && BeforeHamlet.Holds(place.Around.Previous) && AfterHamlet.Holds(place.Around.Next)
        && (place.Around[0] == '余' || place.Around[2] is '村' or '社' || NameList.IsBound(place.Around[2]));
}
