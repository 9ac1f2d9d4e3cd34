using System.Text;

namespace AccessibleContent.Readers.Text;

/// <summary>Finds the line of a source that words of its notice come from: letters and digits alone are compared, tags are not words.</summary>
internal sealed class SourceLines
{
    private const int Enough = 12;

    // Words that stand nowhere behind those before are sought in the whole source: for a few, and not for a hundred thousand.
    private const int MostWholeSearches = 200;

    private readonly string _letters;
    private readonly List<int> _lines = [];
    private int _from;
    private int _wholeSearches;

    /// <summary>Takes the source's text apart.</summary>
    public SourceLines(string source)
    {
        var letters = new StringBuilder();
        var (line, tag) = (1, false);
        foreach (var character in source)
        {
            line += character == '\n' ? 1 : 0;
            tag = character == '<' || (tag && character != '>');
            if (!tag && char.IsLetterOrDigit(character))
            {
                letters.Append(character);
                _lines.Add(line);
            }
        }

        _letters = letters.ToString();
    }

    /// <summary>Gives the line where the words begin, after those that were found before; else anywhere, else the last that was found.</summary>
    public int Of(string words) => Find(words) ?? (_from < _lines.Count ? _lines[_from] : 1);

    /// <summary>Gives the line where the words begin, after those that were found before, else anywhere; null where they stand nowhere.</summary>
    public int? Find(string words)
    {
        var letters = string.Concat(words.Where(char.IsLetterOrDigit).Take(Enough));
        if (letters.Length == 0 || _wholeSearches > MostWholeSearches)
        {
            return null;
        }

        var at = _letters.IndexOf(letters, _from, StringComparison.Ordinal);
        if (at < 0)
        {
            _wholeSearches++;
            at = _letters.IndexOf(letters, StringComparison.Ordinal);
        }

        _from = at < 0 ? _from : at;
        return at < 0 ? null : _lines[at];
    }
}
