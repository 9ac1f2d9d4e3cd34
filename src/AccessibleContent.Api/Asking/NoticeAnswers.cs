using AccessibleContent.Answers;
using AccessibleContent.Api.Rendering;
using AccessibleContent.Api.Store;
using AccessibleContent.Model;
using AccessibleContent.Search;

namespace AccessibleContent.Api.Asking;

/// <summary>Finds the answer to a question among notices: <see cref="AnswerFinder"/>.</summary>
internal delegate Reply FindAnswer(
    Question question,
    IReadOnlyList<Notice> notices,
    IReadOnlyList<int> frequencies,
    int count,
    DateOnly today);

/// <summary>Answers questions from the published notices. Nothing about the asker is kept but a count.</summary>
internal sealed class NoticeAnswers(
    ISearchIndex index,
    IIndexedState indexed,
    CurrentTerms terms,
    DamagedNotices damaged,
    FindAnswer find,
    QuestionCounts counts,
    TimeProvider clock)
{
    /// <summary>Gets the day in China, on which it depends whether an answer has expired.</summary>
    public DateOnly Today => DateOnly.FromDateTime(clock.GetUtcNow().InChina().DateTime);

    /// <summary>Gets the synonyms in force: a response is selected and made with the same.</summary>
    public Synonyms Synonyms => terms.Synonyms;

    /// <summary>Answers a question; one that nothing answers is tried once more with words that sound the same.</summary>
    public async ValueTask<Answered> AnswerAsync(string typed, DateOnly today, Synonyms synonyms, CancellationToken cancellation)
    {
        var asked = await FindAsync(typed, today, synonyms, cancellation);
        var answered = asked.Reply.Answer is null && await index.RepairAsync(typed, synonyms, cancellation) is { } meant
            && await FindAsync(meant, today, synonyms, cancellation) is { Reply.Answer: not null } other
                ? other with { Understood = meant }
                : asked;
        counts.Add(answered.Reply);
        return answered;
    }

    private async ValueTask<Answered> FindAsync(string typed, DateOnly today, Synonyms synonyms, CancellationToken cancellation)
    {
        var question = QuestionReader.Read(typed, synonyms);
        if (question.Terms.IsEmpty)
        {
            return new(question, find(question, [], [], 0, today), await indexed.DigestAsync(cancellation));
        }

        SearchTerm[] terms = [.. question.Terms.Select((words, index) => new SearchTerm(words) { Weight = question.Weights[index] })];
        var found = await index.FindCandidatesAsync(terms, Question.MostNotices, cancellation);
        cancellation.ThrowIfCancellationRequested();
        Notice[] notices = [.. found.Notices.Select(Read).OfType<Notice>()];
        return new(question, find(question, notices, found.Frequencies, found.Count, today), found.Digest);
    }

    // A damaged notice answers nothing, and stops no other.
    private Notice? Read(StoredDocument document)
    {
        try
        {
            return damaged.Read(document);
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }
}
