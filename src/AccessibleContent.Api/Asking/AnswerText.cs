using System.Globalization;
using AccessibleContent.Search;

namespace AccessibleContent.Api.Asking;

/// <summary>Writes an answer as plain text: 问, 答, 出处, each with its lines.</summary>
/// <param name="own">Converts our own words into the reader's script.</param>
/// <param name="address">Returns the address of a notice's page.</param>
internal sealed class AnswerText(Func<string, string> own, Func<ShownNotice, string> address)
{
    /// <summary>Writes the text.</summary>
    /// <param name="question">The question as typed, in the reader's script.</param>
    /// <param name="answer">The answer.</param>
    public string Write(string question, ShownAnswer answer) =>
        string.Concat(Lines(question, answer).Select(line => line.Text + "\n"));

    /// <summary>Writes the same text as markup for a <c>pre</c>: a part for each paragraph of the page.</summary>
    public string WriteMarkup(string question, ShownAnswer answer) => string.Concat(
        Lines(question, answer).Select(line => $"<span data-part=\"{line.Part}\">{new MarkedText(line.Text, []).ToHtml()}\n</span>"));

    private IEnumerable<(string Part, string Text)> Lines(string question, ShownAnswer answer)
    {
        yield return ("title", own("问：") + question);
        if (answer.Understood is { } understood)
        {
            yield return ("block", understood);
        }

        foreach (var (place, line) in Said(answer).Index())
        {
            yield return ("block", (place == 0 ? own("答：") : "") + line);
        }

        foreach (var source in answer.Sources.Select(source => source.Notice).DistinctBy(notice => notice.Id))
        {
            yield return ("end", own("出处：") + Line(source));
        }

        foreach (var other in answer.Others)
        {
            yield return ("end", own("可能有关：") + Line(other));
        }
    }

    private IEnumerable<string> Said(ShownAnswer answer) =>
    [
        .. answer.IsExpired ? [own(AskWords.Expired)] : (string[])[],
        .. answer.Parts.Select(part => part.Text),
        .. answer.Next,
    ];

    private string Line(ShownNotice notice) =>
        $"《{notice.Title}》，{(notice.Publisher is { } publisher ? publisher + "，" : "")}"
        + own(notice.PublishedOn.ToString("yyyy年M月d日", CultureInfo.InvariantCulture)) + $"，{address(notice)}";
}
