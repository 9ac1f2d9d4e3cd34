using AccessibleContent.Answers;
using AccessibleContent.Model;
using AccessibleContent.Search;

namespace AccessibleContent.Api.Asking;

/// <summary>Converts an answer into a script as the renditions of its notice are converted, with all places in it.</summary>
internal sealed class AnswerConversion(Renderer renderer, HanScript script)
{
    /// <summary>Returns the answer in the script.</summary>
    public ShownAnswer Show(Answered answered, AskWords words)
    {
        var reply = answered.Reply;
        return new(
            reply.Kind,
            [.. Parts(reply)],
            [.. reply.Sources.Select(Source)],
            [.. reply.Others.Select(Notice)],
            [.. words.Next(answered)])
        {
            Confidence = reply.Confidence,
            IsExpired = reply.IsExpired,
            Understood = words.Understood(answered),
        };
    }

    private IEnumerable<ShownPart> Parts(Reply reply)
    {
        var excerpts = reply.Sources.IsEmpty ? null : renderer.Excerpts(reply.Sources[0].Notice, script);
        var start = 0;
        foreach (var part in reply.Parts)
        {
            var (begin, end) = (start, start + part.Text.Length);
            var spans = reply.Spans.Where(span => begin <= span.Start && span.Start + span.Length <= end);
            yield return new(
                excerpts!.Show(part.Text, []).Text,
                [.. spans.SelectMany(span => excerpts.Show(part.Text, [new(span.Start - begin, span.Length)]).Marks
                    .Select(mark => new AnswerSpan(mark.Start, mark.Length, span.Kind)))]);
            start = end + 1;
        }
    }

    private ShownSource Source(AnswerSource source)
    {
        var block = PlainWords.Of(source.Notice.Blocks[source.Block]);
        var place = renderer.Excerpts(source.Notice, script).Show(block, [new(source.Start, source.Length)]).Marks
            is [var only] ? only : new Mark(source.Start, source.Length);
        return new(Notice(source.Notice), Convert(source.Heading), source.Block, place.Start, place.Length);
    }

    private ShownNotice Notice(Notice notice) => new(
        notice.Id,
        notice.Revision,
        renderer.Convert(notice.Title, script),
        Convert(notice.Metadata.Publisher),
        notice.Metadata.PublishedOn);

    private string? Convert(string? words) => words is null ? null : renderer.Convert(words, script);
}
