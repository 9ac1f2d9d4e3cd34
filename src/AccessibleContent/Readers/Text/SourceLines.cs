using System.Text;

namespace AccessibleContent.Readers.Text;

/// <summary>Finds the source line that text of the notice comes from: only letters and digits are compared, and tags are ignored.</summary>
internal sealed class SourceLines
{
    private const int Enough = 12;

    // Text that is not found after the previous match is searched for in the whole source: a few times, not a hundred thousand.
    private const int MostWholeSearches = 200;

    private readonly string _letters;
    private readonly List<int> _lines = [];
    private int _from;
    private int _wholeSearches;

    /// <summary>Splits the source's text.</summary>
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

    /// <summary>
    /// Returns the line where the text begins, after the previous matches; else anywhere; else the line of the last match.
    /// </summary>
    public int Of(string words) => Find(words) ?? (_from < _lines.Count ? _lines[_from] : 1);

    /// <summary>Returns the line where the text begins, after the previous matches, else anywhere; null if it is not found.</summary>
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
