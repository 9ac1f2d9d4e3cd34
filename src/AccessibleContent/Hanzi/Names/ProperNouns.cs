using System.Buffers;
using AccessibleContent.Hanzi.Rules;
using AccessibleContent.Hanzi.Scan;
using AccessibleContent.Model;

namespace AccessibleContent.Hanzi.Names;

/// <summary>The names that one document introduces: of people, where a sentence shows that they are people, and of its organs.</summary>
internal sealed class ProperNouns
{
    private static readonly WordList Divisions = new(["省", "市", "县", "区", "旗", "镇", "乡"]);

    private static readonly SearchValues<char> Surnames = SearchValues.Create([.. Surname.All.Keys]);

    // A longer text is not a name, and searching for it at every position costs its length each time.
    private const int LongestOrgan = 100;

    // Each with its order: of names that overlap the later one is written.
    private readonly Dictionary<string, int> _people = [];
    private readonly HashSet<string> _organs = [];

    /// <param name="texts">The document's text, run by run, as published.</param>
    /// <param name="organs">The organs named in its record.</param>
    /// <param name="people">Its words under or beside a label of names.</param>
    public ProperNouns(IEnumerable<string> texts, IEnumerable<string> organs, IEnumerable<string> people)
    {
        foreach (var name in people.SelectMany(NameCell.NamesIn))
        {
            _people.TryAdd(name, _people.Count);
        }

        foreach (var text in texts)
        {
            AddPeople(text);
        }

        foreach (var organ in organs.Where(organ => organ.Length is >= 3 and <= LongestOrgan))
        {
            AddOrgan(organ);
        }
    }

    /// <summary>Gets a value indicating whether the document introduces none.</summary>
    public bool IsEmpty => _people.Count + _organs.Count == 0;

    /// <summary>
    /// Finds the names in a text, each with its converted form where that has the same number of units; a later one outranks an earlier
    /// one.
    /// </summary>
    public List<NamedPlace> In(string text, Func<string, string> convert)
    {
        var places = new List<NamedPlace>();
        foreach (var organ in _organs)
        {
            Add(places, organ, Positions(text, organ), convert);
        }

        if (_people.Count > 0)
        {
            AddPeople(places, text, convert);
        }

        return places;
    }

    private static void Add(List<NamedPlace> places, string name, IEnumerable<int> positions, Func<string, string> write)
    {
        string? written = null;
        foreach (var position in positions)
        {
            written ??= write(name);
            if (written.Length == name.Length)
            {
                places.Add(new(position, written));
            }
        }
    }

    private static IEnumerable<int> Positions(string text, string name)
    {
        for (
            var at = text.IndexOf(name, StringComparison.Ordinal);
            at >= 0;
            at = text.IndexOf(name, at + name.Length, StringComparison.Ordinal))
        {
            yield return at;
        }
    }

    // One pass for all names: a notice may introduce as many as it has words.
    private void AddPeople(List<NamedPlace> places, string text, Func<string, string> convert)
    {
        var found = PeopleIn(text);
        foreach (var person in found.GroupBy(one => one.Turn).OrderBy(group => group.Key))
        {
            var name = person.First().Name;
            Add(places, name, person.Select(one => one.Position), _ => Surname.All[name[0]].Form + convert(name[1..]));
        }
    }

    private List<(int Turn, string Name, int Position)> PeopleIn(string text)
    {
        var (found, names) = (new List<(int, string, int)>(), _people.GetAlternateLookup<ReadOnlySpan<char>>());
        for (var at = NextSurname(text, 0); at >= 0; at = NextSurname(text, at + 1))
        {
            for (var length = 2; length <= 3 && at + length <= text.Length; length++)
            {
                if (names.TryGetValue(text.AsSpan(at, length), out var name, out var turn) && IsPerson(text, at, length))
                {
                    found.Add((turn, name, at));
                }
            }
        }

        return found;
    }

    private static int NextSurname(string text, int from) =>
        text.AsSpan(from).IndexOfAny(Surnames) is var next and >= 0 ? from + next : -1;

    // Three characters are hardly ever anything else; two may be the middle of other words, and need what stands around them as evidence.
    private static bool IsPerson(string text, int position, int length)
    {
        var place = new NamePlace(new Surroundings(text, position), Surname.All[text[position]]);
        return !place.IsTail && (length == 3
            || (place.Around.IsAfterMark && !Surroundings.IsHan(place.Around[2]))
            || (place.GivenName() == 1 && (!place.IsCommonWord || place.IsFreeOnLeft)));
    }

    private void AddPeople(string text)
    {
        for (var at = NextSurname(text, 0); at >= 0; at = NextSurname(text, at + 1))
        {
            if (SurnameRule.Instance.Decide(text, at) is not null)
            {
                AddPerson(text, at, new NamePlace(new Surroundings(text, at), Surname.All[text[at]]));
            }
        }
    }

    private void AddPerson(string text, int position, NamePlace place)
    {
        var length = place.GivenName() is > 0 and var given ? given
            : GivenBetweenMarks(place.Around) is > 0 and var between ? between
            : PersonByGivenName.LengthOfGiven(place);
        if (length > 0)
        {
            _people.TryAdd(text.Substring(position, length + 1), _people.Count);
        }
    }

    // 联系人：范建国　电话
    private static int GivenBetweenMarks(Surroundings around)
    {
        var length = 0;
        while (length < 3 && Surroundings.IsHan(around[length + 1]))
        {
            length++;
        }

        return around.IsAfterMark && length is 1 or 2 && around.Next != '某' ? length : 0;
    }

    private void AddOrgan(string organ)
    {
        _organs.Add(organ);
        for (var end = 2; end < Math.Min(organ.Length, 6); end++)
        {
            if (Divisions.Holds(organ[end]))
            {
                _organs.Add(organ[..(end + 1)]);
            }
        }
    }
}
