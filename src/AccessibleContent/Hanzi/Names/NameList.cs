using AccessibleContent.Hanzi.Rules;
using AccessibleContent.Hanzi.Scan;

namespace AccessibleContent.Hanzi.Names;

/// <summary>Names in a list separated by 、 or spaces: an item is a name where its neighbours are.</summary>
internal static class NameList
{
    private const string Bounds = "、 　\t，。；：:,;（(）)“”\n\0";
    private const string Numerals = "一二三四五六七八九十两0123456789";
    private static readonly WordList Common = RuleWords.Of("common");
    private static readonly WordList AfterList = RuleWords.Of("after-list");

    public static bool IsSeparator(char character) => character is '、' or ' ' or '　' or '\t';

    public static bool IsBound(char character) => Bounds.Contains(character, StringComparison.Ordinal);

    public static bool HasName(NamePlace place)
    {
        var around = place.Around;
        var isFirst = around.Position == 0 || around.Previous is '：' or ':';
        if (!(isFirst || IsSeparator(around.Previous)) || !place.IsBeforeHan || place.IsHead || place.IsTime)
        {
            return false;
        }

        var end = EndOfHan(around.Text, around.Position);
        var names = NamesBeside(around, end);
        var length = end - around.Position;
        return names > 0 && (length <= 3
            ? length >= 2 && IsBound(around[length]) && IsName(place, length, names)
            : IsSeparator(around.Previous) && place.Surname.IsFree && IsLastName(place));
    }

    private static bool IsName(NamePlace place, int length, int names) => place.Surname.IsFree
        ? names == 2 || place.HasGiven(1)
        : names == 2 && place.GivenName() == length - 1;

    // The last item runs on into the sentence: 、于海三名同志.
    private static bool IsLastName(NamePlace place) =>
        (place.HasGiven(2) && EndsList(place.Around, 3)) || (place.HasGiven(1) && EndsList(place.Around, 2));

    private static bool EndsList(Surroundings around, int offset)
    {
        var end = offset;
        while (Numerals.Contains(around[end], StringComparison.Ordinal))
        {
            end++;
        }

        return around.Precedes(AfterList, offset) || (end > offset && around[end] is '名' or '位' or '人');
    }

    private static int NamesBeside(Surroundings around, int end)
    {
        var text = around.Text;
        var names = 0;
        if (IsSeparator(around.Previous) && IsPlainName(text[StartOfHan(text, around.Position - 1)..(around.Position - 1)]))
        {
            names++;
        }

        if (end < text.Length && IsSeparator(text[end]) && IsPlainName(text[(end + 1)..EndOfHan(text, end + 1)]))
        {
            names++;
        }

        return names;
    }

    private static bool IsPlainName(ReadOnlySpan<char> item) =>
        item.Length is 2 or 3 && (Common.Holds(item[0]) || Surname.All.ContainsKey(item[0]));

    private static int StartOfHan(ReadOnlySpan<char> text, int position)
    {
        while (position > 0 && Surroundings.IsHan(text[position - 1]))
        {
            position--;
        }

        return position;
    }

    private static int EndOfHan(ReadOnlySpan<char> text, int position)
    {
        while (position < text.Length && Surroundings.IsHan(text[position]))
        {
            position++;
        }

        return position;
    }
}
