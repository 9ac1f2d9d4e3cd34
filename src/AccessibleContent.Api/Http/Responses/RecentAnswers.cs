using System.Collections.Concurrent;
using AccessibleContent.Api.Rendering;
using AccessibleContent.Api.Store;
using AccessibleContent.Api.Store.Sqlite;
using AccessibleContent.Model;

namespace AccessibleContent.Api.Http.Responses;

/// <summary>
/// Answers about notices that were selected lately: while the stamp and the edition are what they were, so is the answer.
/// They are a few thousand header fields, never bodies.
/// </summary>
/// <param name="make">Makes an answer that is not known yet.</param>
internal sealed class RecentAnswers(Func<NoticeStamp, Rendition, bool, Edition, Answer> make)
{
    private const int Most = 4_096;

    private readonly ConcurrentDictionary<(NoticeId Id, Rendition Rendition, bool Negotiated), Recent> _answers = new();
    private int _count;

    /// <summary>Gives the answer.</summary>
    public Answer Get(NoticeStamp stamp, Rendition rendition, bool negotiated, Edition edition)
    {
        var key = (stamp.Id, rendition, negotiated);
        if (_answers.TryGetValue(key, out var recent) && recent.Edition == edition && recent.Stamp == stamp)
        {
            return recent.Answer;
        }

        var answer = make(stamp, rendition, negotiated, edition);
        if (recent is null && Interlocked.Increment(ref _count) > Most)
        {
            _answers.Clear();
            Volatile.Write(ref _count, 1);
        }

        _answers[key] = new(stamp, edition, answer);
        return answer;
    }

    private sealed record Recent(NoticeStamp Stamp, Edition Edition, Answer Answer);
}
