using AccessibleContent.Answers;

namespace AccessibleContent.Api.Asking;

/// <summary>What is said beside an answer or instead of one, in our own words.</summary>
/// <param name="own">Converts our own words into the reader's script.</param>
/// <param name="published">Converts the words of others.</param>
/// <param name="contact">The contact of the site's office; empty where it has none.</param>
internal sealed class AskWords(Func<string, string> own, Func<string, string> published, string contact)
{
    /// <summary>What stands before an answer whose days are past.</summary>
    public const string Expired = "这件事的日期已过：";

    /// <summary>Returns the name of a value in the interface.</summary>
    public static string Name(Enum value) => value.ToString().ToLowerInvariant();

    /// <summary>Returns what was looked for instead of what was typed, as a sentence; null where that was looked for.</summary>
    public string? Understood(Answered answered) =>
        answered.Understood is { } meant ? own("按") + published($"“{meant}”") + own("查找。") : null;

    /// <summary>Returns what the asker can do next, a sentence each.</summary>
    public IEnumerable<string> Next(Answered answered)
    {
        yield return own(answered.Reply.Refusal switch
        {
            null => "答案是公告的原文；请打开公告看全文。",
            Refusal.SaysNothing => "请写明想问的事，例如“哪一天停水”。",
            Refusal.NotStated => "有公告说到这件事，但是没有写明要问的这一点；请打开公告看全文，或者换个说法再问。",
            Refusal.Contradicting => "几条公告的说法不同，不能替您断定；请打开公告核对。",
            _ => "没有查到。请换个说法再问，或者搜索公告。",
        });
        if (contact.Length > 0)
        {
            yield return own("还可以联系：") + published(contact);
        }
    }

    /// <summary>Returns all that is said beside an answer, as one text.</summary>
    public string Message(ShownAnswer answer) =>
        answer.Understood + (answer.IsExpired ? own("这件事的日期已过。") : "") + string.Concat(answer.Next);
}
