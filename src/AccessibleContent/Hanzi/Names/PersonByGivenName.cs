using AccessibleContent.Hanzi.Rules;
using AccessibleContent.Hanzi.Scan;

namespace AccessibleContent.Hanzi.Names;

/// <summary>Recognises a person by a given name that is no other word, with a role or a verb before it or an act after it.</summary>
internal static class PersonByGivenName
{
    private const string EndMarks = "\0，。；：、！？）)（(,;:　 ”》】]\n";
    private const string Counts = "一二三四五六七八九十两人0123456789";
    private static readonly WordList Objects = RuleWords.Of("before-person");
    private static readonly WordList Naming = RuleWords.Of("naming");
    private static readonly WordList RoleEnds = RuleWords.Of("role-end");
    private static readonly WordList Acts = RuleWords.Of("after-person");
    private static readonly WordList Verbs = RuleWords.LongerThanOne("verb");
    private static readonly WordList Weak = RuleWords.Of("verb");
    private static readonly WordList Speech = RuleWords.Of("speech");
    private static readonly WordList Verbal = RuleWords.Of("given-verbal");
    private static readonly WordList Addresses = RuleWords.Offices("after");
    private static readonly WordList Persons = RuleWords.Offices("title", "after");
    private static readonly WordList TimesAndPlaces = RuleWords.Of("time-or-place");
    private static readonly WordList PlaceEnds = RuleWords.Of("place-end");

    public static bool IsNamed(NamePlace place) => LengthOfGiven(place) > 0;

    /// <summary>Returns the length of the given name, or zero.</summary>
    public static int LengthOfGiven(NamePlace place)
    {
        if (!place.HasGiven(1) || place.IsTail || place.IsTime)
        {
            return 0;
        }

        return place.HasGiven(2) && HasLongName(place) ? 2 : HasShortName(place) ? 1 : 0;
    }

    private static bool HasLongName(NamePlace place)
    {
        var around = place.Around;
        if (around is { Position: 0, Text.Length: 3 })
        {
            return !place.IsHead;
        }

        if (IsListed(around))
        {
            return true;
        }

        var isRole = place.IsAfterOffice;
        var isObject = place.IsAfterOpener || around.Follows(Objects);
        if (place.IsHead && !isRole && !around.Follows(Naming))
        {
            return false;
        }

        if (around[0] == '余' && IsCoupled(around))
        {
            return true;
        }

        return GivenWords.Holds(around.Next, around[2])
            ? around.Follows(Naming) || HasEvidenceForWord(around, isRole, isObject)
            : HasEvidence(place, isRole, isObject);
    }

    // 于家明 余文静 范秀兰: between spaces, with another word of two or three characters beside it.
    private static bool IsListed(Surroundings around) =>
        (IsGap(around.Previous) && IsGap(around[3]) && IsShort(around, 4, 1))
        || (around.Previous == ' ' && IsGap(around[3]) && IsShort(around, -2, -1));

    private static bool IsGap(char unit) => unit is ' ' or '\0';

    private static bool IsShort(Surroundings around, int offset, int step) => Surroundings.IsHan(around[offset])
        && Surroundings.IsHan(around[offset + step])
        && (IsGap(around[offset + (2 * step)]) || (Surroundings.IsHan(around[offset + (2 * step)]) && IsGap(around[offset + (3 * step)])));

    // 余大成和村民 at the start of a clause, 被保险人为余秋霞 at its end.
    private static bool IsCoupled(Surroundings around) => around.IsAfterMark
        ? around[3] is '和' or '与' or '及'
        : around.Previous is '为' or '是' && IsEnd(around[3]);

    private static bool IsEnd(char next) => EndMarks.Contains(next, StringComparison.Ordinal);

    // 余建国 after a role is a name; 于国庆 is one only with an act after it too.
    private static bool HasEvidenceForWord(Surroundings around, bool isRole, bool isObject) => around[0] switch
    {
        '余' => isRole || ((isObject || around.IsAfterMark || around.Previous == '的') && IsAct(around, 3)),
        '党' => isRole && IsPerson(around, 3),
        _ => (isRole && (IsAct(around, 3) || around.Precedes(Addresses, 3)))
            || (around.IsAfterMark && around.Precedes(Speech, 3) && !Verbal.Holds(around.Next)),
    };

    private static bool HasEvidence(NamePlace place, bool isRole, bool isObject)
    {
        var around = place.Around;
        if (IsPerson(around, 3))
        {
            return true;
        }

        if (IsAct(around, 3))
        {
            return around[0] == '余' || isRole || isObject
                || around.IsAfterMark || around.Previous == '据' || RoleEnds.Holds(around.Previous);
        }

        var isEnd = IsEnd(around[3]);
        if (around[0] != '余' && Verbal.Holds(around.Next))
        {
            return (isRole || isObject) && isEnd;
        }

        return isRole ? isEnd || !PlaceEnds.Holds(around[3])
            : isObject ? isEnd || around[0] == '余' || around.Precedes(Weak, 3)
            : isEnd && around.IsAfterMark && place.IsCommonWord;
    }

    private static bool HasShortName(NamePlace place)
    {
        var around = place.Around;
        if (place.IsHead || around[0] == '党')
        {
            return false;
        }

        return around.Follows(Naming)
            ? IsEnd(around[2]) || around[2] == '的'
            : place.IsAfterOffice && IsAct(around, 2) && !GivenWords.Holds(around.Next, around[2]) && !TimesAndPlaces.Holds(around.Next);
    }

    private static bool IsAct(Surroundings around, int offset) => around.Precedes(Acts, offset) || around.Precedes(Verbs, offset);

    // 于晓梅等20名, 余建国同志, 于海某
    private static bool IsPerson(Surroundings around, int offset) => around.Precedes(Persons, offset)
        || (around[offset] == '等' && Counts.Contains(around[offset + 1], StringComparison.Ordinal));
}
