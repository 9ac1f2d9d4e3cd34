namespace AccessibleContent.Answers;

/// <summary>
/// Scores how much of what a question says is said in one place: in the unit most, less in what stands above it and in the title, least
/// elsewhere in the notice. The first sentence repeats the title, so that what the title says counts little for a unit.
/// </summary>
internal sealed class PlaceScorer
{
    private const double Above = 0.75;
    private const double InTitle = 1;
    private const double InFacts = 0.6;
    private const double Elsewhere = 0.5;
    private const double AboveForOwn = 0.6;
    private const double TitleForOwn = 0.9;
    private const double Dominant = 0.8;
    private const double Absent = 0.36;

    // A word that no notice has may be a way to say it that we do not know.
    private const double OfUnknown = 0.7;

    private readonly Question _question;
    private readonly double[] _weights;
    private readonly bool[] _isUnknown;

    // The one word that says what the question is about; null where several do.
    private readonly int? _subject;

    /// <param name="question">The question.</param>
    /// <param name="frequencies">In how many notices each of its terms occurs.</param>
    /// <param name="count">How many notices there are.</param>
    public PlaceScorer(Question question, IReadOnlyList<int> frequencies, int count)
    {
        _question = question;
        var frequency = question.Words.Select((_, index) => index < frequencies.Count ? frequencies[index] : 0).ToArray();
        _weights = [.. question.Words.Zip(frequency, (word, times) => word.Weight * Telling(times, count))];
        _isUnknown = [.. frequency.Select(times => times == 0)];
        var heaviest = Array.IndexOf(_weights, _weights.DefaultIfEmpty().Max());
        _subject = heaviest >= 0 && _weights[heaviest] >= Dominant * _weights.Sum() ? heaviest : null;
    }

    /// <summary>Gets a value indicating whether the question names a place that no notice has.</summary>
    public bool NamesUnknownPlace => _question.Words.Where((word, index) => word.IsBeforePlace && _isUnknown[index]).Any();

    /// <summary>Returns the share of the question's words, by their weights.</summary>
    public double Share(Func<QuestionWord, double> match) => Share(_question.Words.Select(match));

    /// <summary>Scores a unit; null where an answer must name what this one does not.</summary>
    public UnitScore? Of(NoticeText notice, UnitText unit, NoticeWords words)
    {
        var (found, all, own, ownAll, missed, unknown) = (0.0, 0.0, 0.0, 0.0, 0.0, 0.0);
        for (var i = 0; i < _weights.Length; i++)
        {
            var (here, above) = (WordMatch.Of(_question.Words[i], unit.Own), WordMatch.Of(_question.Words[i], unit.Above));
            if (_isUnknown[i])
            {
                (here, above) = (Nearly(i, unit.Own, here), Nearly(i, unit.Above, above));
            }

            if (_question.Words[i].IsStrict && here == 0 && above == 0 && words.Title[i] == 0)
            {
                return null;
            }

            var match = Best(here, above, i, words);
            var isAbsent = match < Absent;
            missed += isAbsent && !_isUnknown[i] ? _weights[i] : 0;
            unknown += isAbsent && _isUnknown[i] ? _weights[i] : 0;
            var weight = isAbsent && _isUnknown[i] ? OfUnknown * _weights[i] : _weights[i];
            (found, all) = (found + (weight * match), all + weight);
            var share = _weights[i] * (1 - (TitleForOwn * words.Title[i]));
            (own, ownAll) = (own + (share * Math.Max(here, AboveForOwn * above)), ownAll + share);
        }

        return new(unit, notice)
        {
            Cover = Ratio(found, all),
            Own = Ratio(own, ownAll),
            InItsWords = Share(word => WordMatch.IsSaid(word, unit.Own) ? 1 : 0),
            Topic = Share(words.Title),
            Subject = _subject is { } subject && _question.Kind != QuestionKind.Phone
                ? Math.Max(words.Title[subject], WordMatch.Of(_question.Words[subject], unit.Headings))
                : 1,
            Matched = found,
            Missed = missed,
            Unknown = unknown,
        };
    }

    // A word that no notice has may be said in others of the same characters.
    private double Nearly(int word, string text, double match) =>
        Math.Max(match, SharedCharacters.Of(_question.Words[word], text));

    private double Best(double here, double above, int word, NoticeWords words)
    {
        // The line with the telephone number seldom says what it is for.
        var elsewhere = _question.Kind == QuestionKind.Phone ? Above : Elsewhere;
        return Math.Max(
            Math.Max(here, Above * above),
            Math.Max(InTitle * words.Title[word], Math.Max(InFacts * words.Facts[word], elsewhere * words.Body[word])));
    }

    private double Share(IEnumerable<double> matches) =>
        Ratio(_weights.Zip(matches, (weight, match) => weight * match).Sum(), _weights.Sum());

    private static double Ratio(double part, double whole) => whole > 0 ? part / whole : 0;

    // A word that most notices have tells little.
    private static double Telling(int frequency, int count) =>
        0.3 + (0.7 * (1 - (Math.Log(1 + Math.Clamp(frequency, 1, Math.Max(1, count))) / Math.Log(2 + Math.Max(1, count)))));
}
