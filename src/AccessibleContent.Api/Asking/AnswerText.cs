using System.Globalization;
using System.Text;

namespace AccessibleContent.Api.Asking;

/// <summary>Writes an answer as plain text: 问, 答, 出处, each with its lines.</summary>
/// <param name="own">Converts our own words into the reader's script.</param>
/// <param name="words">What is said beside the answer.</param>
/// <param name="address">Returns the address of a notice's page.</param>
internal sealed class AnswerText(Func<string, string> own, AskWords words, Func<ShownNotice, string> address)
{
    /// <summary>Writes the text.</summary>
    /// <param name="question">The question as typed, in the reader's script.</param>
    /// <param name="answer">The answer.</param>
    public string Write(string question, ShownAnswer answer)
    {
        var text = new StringBuilder();
        text.Append(own("问：")).Append(question).Append('\n');
        var next = words.Message(answer);
        text.Append(own("答：")).Append(answer.IsExpired ? own(AskWords.Expired) : "").Append(answer.Text ?? next).Append('\n');
        foreach (var source in answer.Sources.Select(source => source.Notice).DistinctBy(notice => notice.Id))
        {
            text.Append(own("出处：")).Append(Line(source)).Append('\n');
        }

        foreach (var other in answer.Others)
        {
            text.Append(own("可能有关：")).Append(Line(other)).Append('\n');
        }

        return (answer.Text is null ? text : text.Append(next).Append('\n')).ToString();
    }

    private string Line(ShownNotice notice) =>
        $"《{notice.Title}》，{(notice.Publisher is { } publisher ? publisher + "，" : "")}"
        + own(notice.PublishedOn.ToString("yyyy年M月d日", CultureInfo.InvariantCulture)) + $"，{address(notice)}";
}
