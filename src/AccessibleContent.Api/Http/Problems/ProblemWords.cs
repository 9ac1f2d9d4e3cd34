using System.Text;
using AccessibleContent.Model;

namespace AccessibleContent.Api.Http.Problems;

/// <summary>
/// The words of a problem for a reader of a script: our own in the terms of its region; what they quote, and an editor's reason, as it is
/// written.
/// </summary>
internal sealed class ProblemWords(Renderer renderer, HanScript script)
{
    /// <summary>Returns the title.</summary>
    public string TitleOf(Problem problem) => renderer.ConvertOwn(problem.Title, script);

    /// <summary>Returns what is wrong and the remedy; <paramref name="detail"/> replaces the problem's own.</summary>
    public string DetailOf(Problem problem, string? detail = null)
    {
        var words = detail ?? problem.Detail;
        return problem.Reason is { Length: > 0 } reason && words.EndsWith(reason, StringComparison.Ordinal)
            ? Message(words[..^reason.Length]) + renderer.Convert(reason, script)
            : Message(words);
    }

    /// <summary>Returns a message; what stands in quotation marks is not ours.</summary>
    public string Message(string words)
    {
        var (result, done) = (new StringBuilder(words.Length), 0);
        while (words.IndexOf('“', done) is >= 0 and var open)
        {
            var end = EndOfQuotation(words, open);
            result.Append(Own(words[done..open])).Append(renderer.Convert(words[open..end], script));
            done = end;
        }

        return result.Append(Own(words[done..])).ToString();
    }

    /// <summary>Returns a text of the problem for speech engines.</summary>
    public byte[] Spoken(string text) => renderer.Speak(text, script);

    private string Own(string words) => words.Length == 0 ? "" : renderer.ConvertOwn(words, script);

    // A quoted title may have quotations of its own.
    private static int EndOfQuotation(string words, int open)
    {
        var depth = 0;
        for (var i = open; i < words.Length; i++)
        {
            depth += words[i] switch { '“' => 1, '”' => -1, _ => 0 };
            if (depth == 0)
            {
                return i + 1;
            }
        }

        return words.Length;
    }
}
