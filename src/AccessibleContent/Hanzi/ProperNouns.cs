using System.Buffers;

namespace AccessibleContent.Hanzi;

/// <summary>The names that one document introduces: of people, where a sentence says that they are people, and of its organs.</summary>
internal sealed class ProperNouns
{
    private static readonly WordList Divisions = new(["省", "市", "县", "区", "旗", "镇", "乡"]);

    private static readonly SearchValues<char> FreeSurnames = SearchValues.Create([.. Surname.All.Where(one => one.Value.IsFree).Select(one => one.Key)]);

    private readonly HashSet<string> _people = [];
    private readonly HashSet<string> _organs = [];

    /// <param name="texts">The document's words, run by run, as published.</param>
    /// <param name="organs">The organs that its record names.</param>
    public ProperNouns(IEnumerable<string> texts, IEnumerable<string> organs)
    {
        foreach (var text in texts)
            AddPeople(text);
        foreach (var organ in organs.Where(organ => organ.Length >= 3))
            AddOrgan(organ);
    }

    /// <summary>Gets a value indicating whether the document introduces none.</summary>
    public bool IsEmpty => _people.Count + _organs.Count == 0;

    /// <summary>Finds where the names stand in a text, each with what is written for it, where that has as many units.</summary>
    public List<NamedPlace> In(string text, Func<string, string> convert)
    {
        var places = new List<NamedPlace>();
        foreach (var organ in _organs)
            Add(places, organ, Positions(text, organ), convert);
        foreach (var name in _people)
            Add(places, name, Positions(text, name).Where(position => IsPerson(text, position, name.Length)), name => Surname.All[name[0]].Form + convert(name[1..]));
        return places;
    }

    private static void Add(List<NamedPlace> places, string name, IEnumerable<int> positions, Func<string, string> write)
    {
        string? written = null;
        foreach (var position in positions)
        {
            written ??= write(name);
            if (written.Length == name.Length)
                places.Add(new(position, written));
        }
    }

    private static IEnumerable<int> Positions(string text, string name)
    {
        for (var at = text.IndexOf(name, StringComparison.Ordinal); at >= 0; at = text.IndexOf(name, at + 1, StringComparison.Ordinal))
            yield return at;
    }

    // Three characters are hardly ever anything else; two may be the middle of other words, and need what follows to say so.
    private static bool IsPerson(string text, int position, int length)
    {
        var place = new NamePlace(new Surroundings(text, position), Surname.All[text[position]]);
        return !place.IsTail && (length == 3 || (!place.IsCommonWord && place.GivenName() == 1));
    }

    private void AddPeople(string text)
    {
        var rest = text.AsSpan();
        for (var at = 0; rest.IndexOfAny(FreeSurnames) is var next and >= 0; at++, rest = text.AsSpan(at))
        {
            at += next;
            if (SurnameRule.Instance.Decide(text, at) is not null)
                AddPerson(text, at, new NamePlace(new Surroundings(text, at), Surname.All[text[at]]));
        }
    }

    private void AddPerson(string text, int position, NamePlace place)
    {
        var length = place.GivenName() is > 0 and var given ? given : GivenBetweenMarks(place.Around);
        if (length > 0)
            _people.Add(text.Substring(position, length + 1));
    }

    // 联系人：范建国　电话
    private static int GivenBetweenMarks(Surroundings around)
    {
        var length = 0;
        while (length < 3 && Surroundings.IsHan(around[length + 1]))
            length++;
        return around.IsAfterMark && length is 1 or 2 && around.Next != '某' ? length : 0;
    }

    private void AddOrgan(string organ)
    {
        _organs.Add(organ);
        for (var end = 2; end < Math.Min(organ.Length, 6); end++)
        {
            if (Divisions.Holds(organ[end]))
                _organs.Add(organ[..(end + 1)]);
        }
    }
}
