using System.Buffers;
using AccessibleContent.Hanzi;
using AccessibleContent.Hanzi.Names;
using AccessibleContent.Hanzi.Rules;
using AccessibleContent.Hanzi.Scan;
using AccessibleContent.Model;

namespace AccessibleContent.Speech.Lexicon;

/// <summary>Surnames in a line, where what stands beside them shows it: 某, a form of address, a title, a label of names.</summary>
internal sealed class SurnameSounds
{
    private const int LongestGivenName = 2;
    private const int LongestField = 40;

    private static readonly Dictionary<string, string[]> Lists =
        LexiconData.Rows("SurnameContexts").ToDictionary(row => row[0], row => row[1].Split(' '));

    private static readonly WordList Persons = RuleWords.Offices("title", "label", "person");
    private static readonly WordList Titles = RuleWords.Offices("title");
    private static readonly WordList Addresses = RuleWords.Offices("after");
    private static readonly WordList Given = RuleWords.Of("given");
    private static readonly WordList Verbs = RuleWords.Of("verb");

    private static readonly SearchValues<char> BeforeLabel = SearchValues.Create("；;。，, 　|");

    private readonly Dictionary<string, SurnameSound>.AlternateLookup<ReadOnlySpan<char>> _sounds;
    private readonly WordList _before;
    private readonly WordList _notPersons;
    private readonly WordList _notGiven;

    /// <param name="script">The script of the lines.</param>
    /// <param name="converter">What converted them.</param>
    public SurnameSounds(HanScript script, IScriptConverter converter)
    {
        string In(string word) => Polyphones.Written(script, converter, word);
        WordList List(string name) => new(Lists[name].Concat(Lists[name].Select(In)).Distinct());
        _sounds = LexiconData.Rows("Surnames").Where(row => Polyphones.IsSaidIn(script, row[3])).ToDictionary(
            row => In(row[0] + "某某")[..row[0].Length],
            row => new SurnameSound(In(row[1]), row[4] == "title")).GetAlternateLookup<ReadOnlySpan<char>>();
        (_before, _notPersons, _notGiven) = (List("before"), List("not-person"), List("not-given"));
    }

    /// <summary>Gets the characters with which a surname may begin.</summary>
    public IEnumerable<char> Starts => _sounds.Dictionary.Keys.Select(surname => surname[0]);

    /// <summary>Returns the name at a place of a line, or null.</summary>
    public SpokenSpan? At(string line, int start)
    {
        for (var length = 2; length > 0; length--)
        {
            if (start + length < line.Length && _sounds.TryGetValue(line.AsSpan(start, length), out var sound)
                && LengthOf(line, start, length, sound) is > 0 and var whole)
            {
                return new(start, whole, sound.Said + line[(start + length)..(start + whole)]);
            }
        }

        return null;
    }

    private int LengthOf(string line, int start, int surname, SurnameSound sound) =>
        InField(line, start, surname) is > 0 and var field ? field
        : !IsFree(line, start) ? 0
        : line[start + surname] == '某' ? Anonymous(line, start, surname)
        : Addressed(line, start, surname) is > 0 and var addressed ? addressed
        : IsTitled(line, start + surname, sound) ? surname
        : 0;

    // 对任某某 and 被告人任某, but not 责任某方 and 检查某地.
    private bool IsFree(string line, int start) => start == 0 || !Surroundings.IsHan(line[start - 1])
        || _before.EndsAt(line, start) || Persons.EndsAt(line, start);

    private int Anonymous(string line, int start, int surname)
    {
        var end = start + surname + 1;
        if (end < line.Length && line[end] == '某')
        {
            end++;
        }

        return _notPersons.StartsAt(line, end) ? 0 : end - start;
    }

    // 任建国同志, 单伟先生, 解女士
    private int Addressed(string line, int start, int surname)
    {
        for (var given = 2; given >= 0; given--)
        {
            var end = start + surname + given;
            if (end < line.Length && Addresses.StartsAt(line, end) && IsGiven(line.AsSpan(start + surname, given)))
            {
                return end - start;
            }
        }

        return 0;
    }

    private bool IsGiven(ReadOnlySpan<char> given) => given.IsEmpty
        || (!_notGiven.Holds(given[0]) && Given.Holds(given[0]) && Surroundings.IsHan(given[^1]));

    private static bool IsTitled(string line, int end, SurnameSound sound)
    {
        var title = Titles.StartLength(line, end);
        return title > 0 && (sound.IsKnownByTitle ? !IsMore(line, end + title) : Verbs.StartsAt(line, end + title));
    }

    // 查主任务 is no title.
    private static bool IsMore(string line, int end) => end < line.Length && line[end] is '务' or '務' or '制';

    // 姓名：任建国；性别：男, but not 对象：种植小麦
    private int InField(string line, int start, int surname)
    {
        var given = start + surname;
        if (start == 0 || Surroundings.IsHan(line[start - 1]) || _notGiven.Holds(line[given]) || !HasLabel(line, start))
        {
            return 0;
        }

        var end = given;
        while (end < line.Length && end - given <= LongestGivenName && Surroundings.IsHan(line[end]))
        {
            end++;
        }

        return end - given is >= 1 and <= LongestGivenName ? end - start : 0;
    }

    private static bool HasLabel(string line, int start)
    {
        var least = Math.Max(0, start - LongestField);
        var colon = start - 1;
        while (colon > least && (Surroundings.IsHan(line[colon]) || line[colon] is '、' or ' ' or '　'))
        {
            colon--;
        }

        if (line[colon] is not ('：' or ':'))
        {
            return false;
        }

        var label = line.AsSpan(least, Math.Max(0, colon - least));
        return NameLabels.IsLabel(label[(label.LastIndexOfAny(BeforeLabel) + 1)..].ToString());
    }
}
