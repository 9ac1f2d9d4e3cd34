using System.Buffers;
using AccessibleContent.Hanzi;
using AccessibleContent.Model;

namespace AccessibleContent.Speech.Lexicon;

/// <summary>The words of a line that engines read wrong, and how they are said: the longest one from each place on.</summary>
internal sealed class WordSounds
{
    private readonly WordTable _words;
    private readonly SurnameSounds _names;
    private readonly SearchValues<char> _surnames;

    /// <param name="script">The script of the lines.</param>
    /// <param name="converter">What converted them.</param>
    public WordSounds(HanScript script, IScriptConverter converter)
    {
        _words = Polyphones.For(script, converter);
        _names = new(script, converter);
        _surnames = SearchValues.Create([.. _names.Starts.Distinct()]);
    }

    /// <summary>Adds the words of a part of a line.</summary>
    public void Add(string line, int start, int end, List<SpokenSpan> spans)
    {
        for (var at = Next(line, start, end); at < end;)
        {
            var word = _words.LongestAt(line.AsSpan(at, end - at));
            if (_surnames.Contains(line[at]) && _names.At(line, at) is { } name
                && name.End <= end && name.Length > (word?.Word.Length ?? 0))
            {
                spans.Add(name);
                at = Next(line, name.End, end);
                continue;
            }

            var length = word is null ? 1 : word.Word.Length;
            if (word?.Said is { } said)
            {
                // 区长 in 区长期: the word that begins in its last character is met next.
                if (word.EndsOtherwise && IsBare(line.AsSpan(at + length - 1)))
                {
                    length--;
                }
                else
                {
                    spans.Add(new(at, length, said));
                }
            }

            at = Next(line, at + length, end);
        }
    }

    private bool IsBare(ReadOnlySpan<char> rest) => _words.LongestAt(rest) is { Said: null };

    private int Next(string line, int at, int end)
    {
        for (; at < end; at++)
        {
            if (_surnames.Contains(line[at]) || (at + 1 < end && _words.MayBegin(line[at], line[at + 1])))
            {
                return at;
            }
        }

        return end;
    }
}
