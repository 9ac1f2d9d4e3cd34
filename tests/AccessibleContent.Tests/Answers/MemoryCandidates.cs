using System.Collections.Immutable;
using AccessibleContent.Answers;
using AccessibleContent.Model;
using AccessibleContent.Search;

namespace AccessibleContent.Tests.Answers;

/// <summary>Finds the notices that a question may be about as the index does, in memory.</summary>
internal sealed class MemoryCandidates(IReadOnlyList<Notice> notices)
{
    public static readonly DateOnly Today = new(2026, 11, 27);

    private readonly ImmutableArray<HashSet<string>> _tokens = [.. notices.Select(TokensOf)];

    /// <summary>Asks, with the synonyms of the service.</summary>
    public Reply Ask(string question) => Ask(QuestionReader.Read(question, Synonyms.Ours));

    /// <summary>Asks a question that has been read.</summary>
    public Reply Ask(Question question)
    {
        var frequencies = question.Terms.Select(term => _tokens.Count(tokens => Has(tokens, term))).ToList();
        return AnswerFinder.Find(question, Of(question, frequencies), frequencies, notices.Count, Today);
    }

    private List<Notice> Of(Question question, List<int> frequencies) => [.. notices
        .Zip(_tokens, (notice, tokens) => (notice, Weight: WeightOf(tokens, question, frequencies)))
        .Where(candidate => candidate.Weight > 0)
        .OrderByDescending(candidate => candidate.Weight)
        .ThenByDescending(candidate => candidate.notice.PublicationMoment)
        .Take(Question.MostNotices)
        .Select(candidate => candidate.notice)];

    private static double WeightOf(HashSet<string> tokens, Question question, List<int> frequencies) =>
        question.Terms.Zip(frequencies, (term, times) => Has(tokens, term) ? 1.0 / times : 0).Sum();

    private static bool Has(HashSet<string> tokens, ImmutableArray<string> term) =>
        term.Any(word => SearchTokens.Of(word).All(tokens.Contains));

    private static HashSet<string> TokensOf(Notice notice)
    {
        var fields = SearchFields.Of(notice);
        return [.. SearchTokens.Of(SearchText.Fold(string.Join('\n', [fields.Title, .. fields.Facts, .. fields.Body])))];
    }
}
